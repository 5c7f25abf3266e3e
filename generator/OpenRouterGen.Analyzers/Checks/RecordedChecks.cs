using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>The checks of operations, kept to be called by a walk through them. What else is registered goes to <see cref="Rest"/>.</summary>
internal sealed class RecordedChecks(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    : CompilationStartAnalysisContext(compilation, options, cancellationToken)
{
    // By the number of the kind: the platform has dictionaries of numbers compiled ahead, and none of the compiler's enums.
    private readonly Dictionary<int, Action<OperationAnalysisContext>[]> _byKind = [];

    /// <summary>Gets what is registered for anything but operations; null when that is not for the code that is gone through.</summary>
    public CompilationStartAnalysisContext? Rest { get; init; }

    /// <summary>The kinds that have checks, by number; none at all where the runtime is not referenced.</summary>
    public IReadOnlyCollection<int> Kinds => _byKind.Keys;

    /// <summary>The checks of an operation; none for most.</summary>
    public Action<OperationAnalysisContext>[] Of(OperationKind kind) => _byKind.TryGetValue((int)kind, out var checks) ? checks : [];

    /// <inheritdoc/>
    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds)
    {
        foreach (var kind in operationKinds)
        {
            _byKind[(int)kind] = [.. Of(kind), action];
        }
    }

    /// <inheritdoc/>
    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
        Rest?.RegisterCompilationEndAction(action);

    /// <inheritdoc/>
    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
        Rest?.RegisterSemanticModelAction(action);

    /// <inheritdoc/>
    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
        Rest?.RegisterAdditionalFileAction(action);

    /// <inheritdoc/>
    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        Rest?.RegisterSymbolAction(action, symbolKinds);

    /// <inheritdoc/>
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        Rest?.RegisterCodeBlockStartAction(action);

    /// <inheritdoc/>
    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
        Rest?.RegisterCodeBlockAction(action);

    /// <inheritdoc/>
    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
        Rest?.RegisterSyntaxTreeAction(action);

    /// <inheritdoc/>
    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        Rest?.RegisterSyntaxNodeAction(action, syntaxKinds);
}
