using System.Globalization;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Reading typed values out of nodes. A value of another type reads as absent: the views report what they must have.</summary>
internal static class SpecNodeExtensions
{
    public static SpecMapping? Mapping(this SpecMapping node, string key) => node[key] as SpecMapping;

    public static SpecSequence? Sequence(this SpecMapping node, string key) => node[key] as SpecSequence;

    public static SpecScalar? Scalar(this SpecMapping node, string key) => node[key] as SpecScalar;

    /// <summary>A text; numbers and booleans that stand where a text is expected keep their spelling.</summary>
    public static string? Text(this SpecMapping node, string key) => node[key] is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    public static bool IsTrue(this SpecMapping node, string key) => node[key] is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "true" };

    /// <summary>A number; one that is beyond <c>decimal</c> is its greatest or least value.</summary>
    public static decimal? Number(this SpecMapping node, string key)
    {
        if (node[key] is not SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number, Text: var text })
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        // Infinity and NaN are no limits, and no JSON.
        return !text.Any(character => character is >= '0' and <= '9') ? null : text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
    }

    /// <summary>A number as <c>double</c>; null for one that is beyond it.</summary>
    public static double? Real(this SpecMapping node, string key) =>
        node[key] is SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } scalar
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) && !double.IsNaN(number)
            ? number
            : null;

    public static int? Count(this SpecMapping node, string key) =>
        node.Number(key) is { } number and >= 0 and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null;

    /// <summary>The texts of a list, or of one text that stands alone.</summary>
    public static IReadOnlyList<string> Texts(this SpecMapping node, string key) => node[key] switch
    {
        SpecSequence sequence => [.. sequence.Items.OfType<SpecScalar>().Where(scalar => !scalar.IsNull).Select(scalar => scalar.Text)],
        SpecScalar { IsNull: false } scalar => [scalar.Text],
        _ => [],
    };
}
