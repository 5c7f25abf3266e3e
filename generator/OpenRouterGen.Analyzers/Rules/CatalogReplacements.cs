using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>What could be written instead of a value that an entry does not accept, as C#, the best first.</summary>
internal static class CatalogReplacements
{
    private const int MostOffered = 3;

    /// <summary>The nearest allowed texts, then the first others.</summary>
    public static IEnumerable<string> Texts(string? wrong, IReadOnlyList<string> allowed)
    {
        var left = allowed.ToList();
        var offered = new List<string>();
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
}
