using Microsoft.CodeAnalysis;
using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class PatternMismatch
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.PatternMismatch,
        "A text does not match its pattern",
        "'{0}' does not match the pattern '{1}'",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error);

    public static Diagnostic? Check(string name, FoundValue value, string pattern) =>
        value is { Constant: string text, IsIntended: false } && ParameterPattern.Matches(text, pattern) == false
            ? Report.Value(Descriptor, value, [], name, pattern)
            : null;
}
