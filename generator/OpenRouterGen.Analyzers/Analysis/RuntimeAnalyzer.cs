using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>An analyzer that does nothing where the runtime is not referenced, and looks at no generated code.</summary>
public abstract class RuntimeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationScope.Of(start.Compilation) is { } scope)
            {
                Start(start, scope);
            }
        });
    }

    /// <summary>Registers the checks elsewhere.</summary>
    internal void StartWith(CompilationStartAnalysisContext context, CompilationScope scope) => Start(context, scope);

    private protected abstract void Start(CompilationStartAnalysisContext context, CompilationScope scope);
}
