using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>What locals hold that are given a value once, where they are declared. A body is looked through once.</summary>
internal sealed class LocalValues
{
    private readonly ConditionalWeakTable<IOperation, LocalTable> _tables = new();

    /// <summary>The expression that the local was declared with; null when it is written again anywhere, or has none.</summary>
    public IOperation? InitializerOf(ILocalReferenceOperation reference) => TableOf(reference).InitializerOf(reference.Local);

    /// <summary>Every other mention of the local.</summary>
    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local, IOperation within) => TableOf(within).ReferencesOf(local);

    private LocalTable TableOf(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return _tables.GetValue(root, LocalTable.Read);
    }
}
