using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class EndpointsExcluded
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.EndpointsExcluded,
        "Everything that is allowed is left out",
        "{0} leaves nothing: {1} has each of its names too",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "Every endpoint that a request allows is also among those which it leaves out, so none is left to serve it.");

    public static Diagnostic Create(MemberValue allowed, MemberValue excluded) =>
        Report.Place(Descriptor, allowed.Value, SaidName.Of(allowed.Member), SaidName.Of(excluded.Member));
}
