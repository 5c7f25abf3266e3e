using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The locals of one body: their declarations, their mentions, and which of these write them.</summary>
internal sealed class LocalTable
{
    // Most bodies have fewer locals.
    private const int Usual = 7;

    private readonly Dictionary<ILocalSymbol, Local> _locals = new(Usual, SymbolEqualityComparer.Default);

    private LocalTable()
    {
    }

    public static LocalTable Read(IOperation root)
    {
        var table = new LocalTable();
        foreach (var operation in root.DescendantsAndSelf())
        {
            table.Add(operation);
        }

        return table;
    }

    /// <summary>The declaration of a local that only its mentions can write; null for one that is declared in another way.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) => _locals.TryGetValue(local, out var found) ? found.Declarator : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => _locals.TryGetValue(local, out var found) ? found.References : [];

    private void Add(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.VariableDeclarator
                when operation is IVariableDeclaratorOperation { Symbol: { IsRef: false, IsForEach: false } symbol } declarator:
                Of(symbol).Declarator = declarator;
                break;
            case OperationKind.LocalReference:
                var reference = (ILocalReferenceOperation)operation;
                Of(reference.Local).References.Add(reference);
                break;
        }
    }

    private Local Of(ILocalSymbol symbol)
    {
        if (!_locals.TryGetValue(symbol, out var local))
        {
            _locals.Add(symbol, local = new Local());
        }

        return local;
    }

    private sealed class Local
    {
        public IVariableDeclaratorOperation? Declarator { get; set; }

        public List<ILocalReferenceOperation> References { get; } = [];
    }
}
