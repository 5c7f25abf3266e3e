using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>How many items a list has that an expression can be.</summary>
/// <param name="Place">Where it is reported.</param>
/// <param name="Source">Where the items are written.</param>
/// <param name="Count">The number of items.</param>
/// <param name="IsExact">False when there may be more.</param>
internal sealed record FoundCount(IOperation Place, IOperation Source, int Count, bool IsExact) : IAlternative
{
    /// <inheritdoc/>
    public Choice? Choice { get; init; }

    /// <inheritdoc/>
    public bool IsLeft { get; init; }

    /// <inheritdoc/>
    public ImmutableStack<IOperation> Conditions { get; init; } = ImmutableStack<IOperation>.Empty;

    /// <inheritdoc/>
    public ImmutableStack<IOperation> Variables { get; init; } = ImmutableStack<IOperation>.Empty;
}
