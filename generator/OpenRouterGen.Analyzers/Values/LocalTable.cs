using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The locals of one body: their declarations, their mentions, and which of these write them.</summary>
internal sealed class LocalTable
{
    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    private LocalTable()
    {
    }

    public static LocalTable Read(IOperation root)
    {
        var table = new LocalTable();
        var open = new Stack<IOperation>();
        for (open.Push(root); open.Count > 0;)
        {
            var operation = open.Pop();
            table.Add(operation);
            foreach (var child in operation.ChildOperations.Reverse()) open.Push(child);
        }

        return table;
    }

    /// <summary>The declaration of a local that only its mentions can write; null for one that is declared in another way.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) => _declarators.TryGetValue(local, out var declarator) ? declarator : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => _references.TryGetValue(local, out var found) ? found : [];

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: { IsRef: false, IsForEach: false } symbol } declarator:
                _declarators[symbol] = declarator;
                break;
            case ILocalReferenceOperation reference when _references.TryGetValue(reference.Local, out var references):
                references.Add(reference);
                break;
            case ILocalReferenceOperation reference:
                _references.Add(reference.Local, [reference]);
                break;
        }
    }
}
