using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnsupportedCount
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnsupportedCount,
        "A list has too many or too few items",
        "{0} has {1} items, but '{2}' supports {3}, {4}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The entry states how many items the list may have.");

    /// <summary>A number of items outside the range of the entry.</summary>
    public static CatalogObjection? Check(FoundCount count, CatalogDescriptor said)
    {
        if (count.Count > said.Maximum)
        {
            return new CatalogObjection(Descriptor, said, Limit(said.Maximum));
        }

        return count.IsExact && count.Count < said.Minimum ? new CatalogObjection(Descriptor, said, ImmutableDictionary<string, string?>.Empty) : null;
    }

    /// <summary>Any number of items, where only a few are harmless.</summary>
    public static CatalogObjection Beside(CatalogDescriptor harmless) => new(Descriptor, harmless, ImmutableDictionary<string, string?>.Empty);

    private static ImmutableDictionary<string, string?> Limit(double maximum) =>
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Limit, CatalogDescriptor.Text(Math.Floor(maximum)));
}
