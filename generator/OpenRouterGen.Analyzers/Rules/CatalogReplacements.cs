using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>What could be written instead of a value that an entry does not accept, as C#, the best first.</summary>
internal static class CatalogReplacements
{
    private const int MostOffered = 3;

    /// <summary>The nearest allowed texts: by their size where they have one, then by their spelling, then the first others.</summary>
    public static IEnumerable<string> Texts(string? wrong, IReadOnlyList<string> allowed)
    {
        var offered = wrong is null ? [] : BySize(wrong, allowed).ToList();
        var left = allowed.Except(offered).ToList();
        while (wrong is not null && NearestName.Find(wrong, left) is { } nearest)
        {
            offered.Add(nearest);
            left.Remove(nearest);
        }

        return offered.Concat(left).Take(MostOffered).Select(text => SymbolDisplay.FormatLiteral(text, quote: true));
    }

    /// <summary>The bound that is nearest to the number, where a whole number can be it.</summary>
    public static IEnumerable<string> Bound(object? wrong, CatalogDescriptor said)
    {
        if (wrong is null or string || said.Kind != "Range")
        {
            return said.Values.Take(1);
        }

        var bound = Convert.ToDouble(wrong, CultureInfo.InvariantCulture) < said.Minimum ? Math.Ceiling(said.Minimum) : Math.Floor(said.Maximum);
        return said.Allows(bound) && !double.IsInfinity(bound) ? [CatalogDescriptor.Text(bound)] : [];
    }

    private static IEnumerable<string> BySize(string wrong, IReadOnlyList<string> allowed)
        => from text in allowed
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

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
