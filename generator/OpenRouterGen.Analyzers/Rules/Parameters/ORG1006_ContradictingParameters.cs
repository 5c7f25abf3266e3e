using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class ContradictingParameters
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ContradictingParameters,
        "Two parameters contradict each other",
        "{0} contradicts {1}: {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "Two parameters of one object contradict each other by a rule, and the service refuses that.");

    public static IEnumerable<Diagnostic> Check(AppliedRule applied) => Disagreement.Report(applied, Descriptor);
}
