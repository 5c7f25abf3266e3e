using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class PatternMismatch
{
    public static Diagnostic? Check(string name, FoundValue value, string pattern)
        => value is { Constant: string text, IsIntended: false } && PatternMatch.IsMatch(text, pattern) == false
            ? Report.Value(DiagnosticCatalog.PatternMismatch, value, [], name, pattern)
            : null;
}
