using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>
/// Reports what rules decide: a diagnostic or none. Nothing is reported of code that never runs, of code that is still being typed, nor of objects that
/// are only compared.
/// </summary>
internal static class ReportingExtensions
{
    public static void Report(this OperationAnalysisContext context, Diagnostic? diagnostic)
    {
        if (diagnostic is not null && IsProven(context, diagnostic))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    public static void Report(this OperationAnalysisContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            context.Report(diagnostic);
        }
    }

    private static bool IsProven(OperationAnalysisContext context, Diagnostic diagnostic) =>
        TypedCode.IsComplete(diagnostic.Location)
            && diagnostic.AdditionalLocations.All(TypedCode.IsComplete)
            && (CompilationScope.Of(context.Compilation) is not { } scope || Counts(context.Operation, scope));

    /// <summary>Whether code runs, and what it makes is not only compared.</summary>
    public static bool Counts(IOperation operation, CompilationScope scope) =>
        Reachability.Is(operation, scope.Alternatives) && !new ObjectUse(scope).IsOnlyCompared(operation);
}
