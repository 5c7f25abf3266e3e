using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class ContradictingParameters
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ContradictingParameters,
        "Two parameters contradict each other",
        "'{0}' contradicts '{1}': {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "Two parameters of one object contradict each other by a rule, and the service refuses that.");

    public static IEnumerable<Diagnostic> Check(AppliedRule applied)
    {
        var places = Disagreement.OfFirst(applied) is { Count: > 0 } first ? first : Disagreement.OfSecond(applied);

        // Rather the one goes that the rule asks to leave out.
        return places.Select(place => applied.Report(Descriptor, place, applied.Second!, applied.First));
    }
}
