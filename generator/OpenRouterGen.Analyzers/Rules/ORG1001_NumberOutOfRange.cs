using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class NumberOutOfRange
{
    public static Diagnostic? Check(string name, ITypeSymbol? type, FoundValue value, NumberRange range)
    {
        if (value.Constant is null or string or bool or char)
        {
            return null;
        }

        var isBelow = range.IsBelow(value.Constant);
        if (!isBelow && !range.IsAbove(value.Constant))
        {
            return null;
        }

        // An excluded bound is no value to offer.
        var bound = isBelow
            ? range.MinimumIsExclusive ? null : range.Minimum
            : range.MaximumIsExclusive ? null : range.Maximum;
        IEnumerable<string> replacements = bound is null ? [] : [Literal(bound, RuntimeTypes.Underlying(type))];
        return Report.Value(DiagnosticCatalog.NumberOutOfRange, value, replacements, name, NumberRange.Text(value.Constant), range.Words());
    }

    private static string Literal(object bound, ITypeSymbol? type) => NumberRange.Text(bound) + type?.SpecialType switch
    {
        SpecialType.System_Decimal when !IsWhole(bound) => "m",
        _ => string.Empty,
    };

    private static bool IsWhole(object bound) => Convert.ToDouble(bound, CultureInfo.InvariantCulture) % 1 == 0;
}
