using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnsupportedNumber
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnsupportedNumber,
        "A number is not supported",
        "{0} is {1}, but '{2}' supports {3}, {4}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The number is outside the bounds that the entry states.");

    /// <summary>A number outside the range of the entry.</summary>
    public static CatalogObjection? Check(FoundValue value, CatalogDescriptor said)
    {
        if (!value.IsNumber)
        {
            return null;
        }

        var number = Convert.ToDouble(value.Constant, CultureInfo.InvariantCulture);
        return said.Allows(number) ? null : new CatalogObjection(Descriptor, said, FixProperties.Offer(Bound(number, said)));
    }

    /// <summary>Any number, where only a few are harmless.</summary>
    public static CatalogObjection Beside(CatalogDescriptor harmless) => new(Descriptor, harmless, FixProperties.Offer(harmless.Values.Take(1)));

    /// <summary>The bound that is nearest to the number, where a whole number can be it.</summary>
    private static IEnumerable<string> Bound(double number, CatalogDescriptor said)
    {
        var bound = number < said.Minimum ? Math.Ceiling(said.Minimum) : Math.Floor(said.Maximum);
        return said.Allows(bound) && !double.IsInfinity(bound) ? [CatalogDescriptor.Text(bound)] : [];
    }
}
