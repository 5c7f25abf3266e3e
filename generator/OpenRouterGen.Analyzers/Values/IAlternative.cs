using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>One of the things that an expression can be.</summary>
internal interface IAlternative
{
    /// <summary>Where it is reported.</summary>
    IOperation Place { get; }

    /// <summary>Where it is written.</summary>
    IOperation Source { get; }

    /// <summary>The alternatives that this one proves something with; null when it does so alone.</summary>
    Choice? Choice { get; }

    /// <summary>Whether it is what a variable keeps where a branch is not taken.</summary>
    bool IsLeft { get; }

    /// <summary>What decides that the expression is this one.</summary>
    ImmutableStack<IOperation> Conditions { get; }

    /// <summary>The mentions of variables and constants that it came through.</summary>
    ImmutableStack<IOperation> Variables { get; }
}
