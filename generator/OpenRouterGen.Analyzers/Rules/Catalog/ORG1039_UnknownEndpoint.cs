using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnknownEndpoint
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnknownEndpoint,
        "An endpoint does not serve the entry",
        "'{0}' does not serve '{1}', which has only {2}, {3}{4}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Info,
        "The request names an endpoint, or gives options to one, that is none of the entry which it names: that has no effect.");

    /// <param name="place">Where it is named.</param>
    /// <param name="endpoint">Its name.</param>
    /// <param name="entry">The entry that the request names.</param>
    /// <param name="nearest">Which of the entry's endpoints is meant; null when none is near.</param>
    public static Diagnostic Create(IOperation place, string endpoint, CatalogEntry entry, string? nearest) => Report.Place(
        Descriptor, place, endpoint, entry.Id, entry.EndpointNames, entry.Source, NearestName.Question(nearest));
}
