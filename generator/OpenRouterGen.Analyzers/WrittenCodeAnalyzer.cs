using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Checks;

namespace OpenRouterGen.Analyzers;

/// <summary>Calls all checks for code that a person wrote in C#: the same list as for code that was mapped from another file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrittenCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AllChecks.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var all = new RecordedChecks(start.Compilation, start.Options, start.CancellationToken) { Rest = start };
            AllChecks.Start(all);
            foreach (OperationKind kind in all.Kinds)
            {
                var checks = all.Of(kind);
                start.RegisterOperationAction(checks.Length == 1 ? checks[0] : operation => Check(operation, checks), kind);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, Action<OperationAnalysisContext>[] checks)
    {
        foreach (var check in checks)
        {
            check(context);
        }
    }
}
