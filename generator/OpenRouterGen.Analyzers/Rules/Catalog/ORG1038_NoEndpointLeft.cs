using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class NoEndpointLeft
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.NoEndpointLeft,
        "No endpoint is left",
        "{0} leaves no endpoint: '{1}' has only {2}, {3}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The request allows no endpoint of the entry that it names, or leaves all of them out.");

    public static Diagnostic Create(MemberValue list, CatalogEntry entry) =>
        Report.Place(Descriptor, list.Value, SaidName.Of(list.Member), entry.Id, entry.EndpointNames, entry.Source);
}
