using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class IgnoredParameter
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.IgnoredParameter,
        "A parameter is ignored",
        "{0} is ignored because of {1}: {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "By a rule, the service ignores the parameter beside the other one.");

    /// <remarks>A parameter that only some values of the other one cause to be ignored counts beside the rest.</remarks>
    public static IEnumerable<Diagnostic> Check(AppliedRule applied) =>
        Disagreement.OfFirst(applied).Select(place => applied.Report(Descriptor, place, applied.First));
}
