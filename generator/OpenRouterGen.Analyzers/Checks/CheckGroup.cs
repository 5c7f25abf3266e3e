using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Checks that look at the same things in the user's code.</summary>
internal abstract class CheckGroup
{
    /// <summary>What they report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Registers the checks for a compilation in which the runtime is referenced.</summary>
    public abstract void Start(CompilationStartAnalysisContext context, CompilationScope scope);
}
