using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UncertainParameters
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UncertainParameters,
        "Two parameters may contradict each other",
        "{0} may contradict {1}: {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "The service refuses a request in which these two parameters do not match, but when they match is documented nowhere.");

    public static IEnumerable<Diagnostic> Check(AppliedRule applied) => Disagreement.Report(applied, Descriptor);
}
