using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Whether the numbers of C# hold those of a document: none is rounded without a word.</summary>
internal sealed class NumberFit(ProblemSink problems)
{
    private static readonly string[] s_least = ["minimum", "exclusiveMinimum"];
    private static readonly string[] s_greatest = ["maximum", "exclusiveMaximum"];

    /// <summary>
    /// The type that holds the values which a schema states: the wanted one, a wider one of whole numbers, or raw JSON where there is none, which is reported.
    /// </summary>
    public ScalarKind Held(PlacedSchema schema, ScalarKind wanted)
    {
        if (Words(wanted) is null)
        {
            return wanted;
        }

        var view = schema.View;
        var values = (view.Constant is { } only ? [only] : view.Enum ?? []).Where(IsNumber).ToList();
        var kind = wanted == ScalarKind.Int32 && Far(view, values, wanted) is not null ? ScalarKind.Int64 : wanted;
        if (Far(view, values, kind) is not { } far)
        {
            return kind;
        }

        problems.Report(
            ProblemCatalog.NotExpressible, far.Spot, $"the number at '{schema.Home.Pointer}'", $"'{far.Text}' is not {Words(kind)}");
        return ScalarKind.Json;
    }

    private static SpecScalar? Far(SchemaView view, List<SpecScalar> values, ScalarKind kind) =>
        values.Find(value => !Holds(kind, value.Text)) ?? Unreachable(view.Node, kind);

    /// <summary>Whether a type has exactly this number.</summary>
    public static bool Holds(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.Int32 => Whole(text) is >= int.MinValue and <= int.MaxValue,
        ScalarKind.Int64 or ScalarKind.UnixTime => Whole(text) is >= long.MinValue and <= long.MaxValue,
        ScalarKind.Double => Real(text) is { } real && IsSame(text, real.ToString("R", CultureInfo.InvariantCulture)),
        ScalarKind.Decimal => Exact(text) is not null,
        _ => true,
    };

    /// <summary>A bound that a number of the type can neither reach nor break: it lies beyond all of them. Null when there is none.</summary>
    public static SpecScalar? Beyond(SpecMapping node, string key, ScalarKind kind) =>
        node[key] is SpecScalar bound && IsNumber(bound) && Side(bound.Text, kind) != 0 ? bound : null;

    // A least value above all numbers of the type, or a greatest one below them.
    private static SpecScalar? Unreachable(SpecMapping node, ScalarKind kind) =>
        OnSide(node, s_least, kind, 1) ?? OnSide(node, s_greatest, kind, -1);

    private static SpecScalar? OnSide(SpecMapping node, string[] keys, ScalarKind kind, int side)
    {
        foreach (var key in keys)
        {
            if (Beyond(node, key, kind) is { } bound && Side(bound.Text, kind) == side)
            {
                return bound;
            }
        }

        return null;
    }

    /// <summary>1 for what is greater than all numbers of the type, -1 for what is less, else 0.</summary>
    private static int Side(string text, ScalarKind kind)
    {
        // More digits than decimal has are no matter beside its range.
        var isDecimal = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        var isWithin = kind switch
        {
            ScalarKind.Int32 => isDecimal && number is >= int.MinValue and <= int.MaxValue,
            ScalarKind.Int64 or ScalarKind.UnixTime => isDecimal && number is >= long.MinValue and <= long.MaxValue,
            ScalarKind.Decimal => isDecimal,
            _ => Real(text) is not null,
        };
        return isWithin || NumberDigits.Of(text) is not { } digits ? 0 : digits.IsNegative ? -1 : 1;
    }

    private static bool IsNumber(SpecScalar value) => value.Kind is SpecScalarKind.Integer or SpecScalarKind.Number;

    private static decimal? Whole(string text) => Exact(text) is { } number && number == decimal.Truncate(number) ? number : null;

    private static decimal? Exact(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsSame(text, number.ToString(CultureInfo.InvariantCulture))
            ? number
            : null;

    // Older platforms refuse what is beyond, this one calls it infinite.
    private static double? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) && !double.IsNaN(number)
            ? number
            : null;

    private static bool IsSame(string one, string other) => NumberDigits.Of(one) is { } digits && digits == NumberDigits.Of(other);

    private static string? Words(ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UnixTime => "a whole number of 64 bits",
        ScalarKind.Double => "a number that 'double' has",
        ScalarKind.Decimal => "a number that 'decimal' has",
        _ => null,
    };
}
