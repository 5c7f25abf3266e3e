using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Checks that look at the same things in the user's code.</summary>
internal abstract class CheckGroup
{
    /// <summary>What they report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Registers the checks of operations, and of what else there is, for a compilation in which the runtime is referenced.</summary>
    // A group may check nothing but what is given.
#pragma warning disable RS1012
    public virtual void Start(CompilationStartAnalysisContext context, CompilationScope scope)
#pragma warning restore RS1012
    {
    }

    /// <summary>Checks an emitted object that is being made.</summary>
    /// <param name="context">Of the <c>new</c> or <c>with</c>.</param>
    /// <param name="shape">The members of the object.</param>
    /// <param name="scope">What the checks of the compilation share.</param>
    public virtual void CheckObject(OperationAnalysisContext context, RecordShape shape, CompilationScope scope)
    {
    }

    /// <summary>Checks a call of an emitted method.</summary>
    /// <param name="context">Of the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="scope">What the checks of the compilation share.</param>
    public virtual void CheckCall(OperationAnalysisContext context, IInvocationOperation call, CompilationScope scope)
    {
    }

    /// <summary>What is checked of each value that a member or parameter of ours is given; null for most. It is asked once for each in a compilation.</summary>
    /// <param name="symbol">The member or parameter, as it is declared.</param>
    /// <param name="scope">What the checks of the compilation share.</param>
    public virtual GivenValueCheck? CheckOf(ISymbol symbol, CompilationScope scope) => null;
}
