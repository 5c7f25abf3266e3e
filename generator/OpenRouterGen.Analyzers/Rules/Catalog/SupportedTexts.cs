using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>What could be written instead of a text that an entry does not accept, as C#.</summary>
internal static class SupportedTexts
{
    /// <summary>The nearest supported texts: by their size where they have one, then by their spelling, then the first others.</summary>
    /// <param name="value">The value; one of another type than text is replaced by one of its type.</param>
    /// <param name="supported">The supported texts.</param>
    public static IEnumerable<string> NearestTo(FoundValue value, IReadOnlyList<string> supported)
    {
        var wrong = value.Text!;
        var bySize = BySize(wrong, supported).ToList();
        var bySpelling = NearestTexts.Of(wrong, supported.Except(bySize));
        return bySize.Concat(bySpelling).Concat(supported).Distinct().Take(NearestTexts.Most)
            .Select(text => SymbolDisplay.FormatLiteral(text, quote: value.Constant is string));
    }

    private static IEnumerable<string> BySize(string wrong, IReadOnlyList<string> supported) =>
        from text in supported
        let distance = Distance(wrong, text)
        where distance is not null
        orderby distance
        select text;

    /// <summary>How far two ratios or two numbers of one unit are apart; null when they are neither.</summary>
    private static double? Distance(string one, string other)
    {
        var (first, unit) = Size(one);
        var (second, otherUnit) = Size(other);
        return first > 0 && second > 0 && unit == otherUnit ? Math.Abs(Math.Log(first.Value / second.Value)) : null;
    }

    private static (double? Size, string Unit) Size(string text)
    {
        var colon = text.IndexOf(':');
        if (colon > 0)
        {
            return (Number(text.Substring(0, colon)) / Number(text.Substring(colon + 1)), ":");
        }

        var digits = text.TakeWhile(character => character is (>= '0' and <= '9') or '.').Count();
        return (Number(text.Substring(0, digits)), text.Substring(digits));
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
