using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>
/// Reports what rules decide: a diagnostic or none. Nothing is reported of code that never runs, of code that is still being typed, of objects that
/// are not sent as they are, nor where a test waits for an exception.
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
            && (CompilationScope.Of(context.Compilation) is not { } scope || Counts(context.Operation, scope, diagnostic.Location))
            && (diagnostic.Id is DiagnosticIds.ApiKeyInSource or DiagnosticIds.DroppedCall || !ExpectedException.IsTested(context.Operation));

    /// <summary>Whether code runs, and what it makes may be sent.</summary>
    /// <param name="operation">The code.</param>
    /// <param name="scope">What the checks of the compilation share.</param>
    /// <param name="wrong">Where something is wrong with what is made; null for all of it.</param>
    public static bool Counts(IOperation operation, CompilationScope scope, Location? wrong = null) =>
        Reachability.Is(operation, scope.Alternatives) && !new ObjectUse(scope).IsUnsent(operation, wrong);
}
