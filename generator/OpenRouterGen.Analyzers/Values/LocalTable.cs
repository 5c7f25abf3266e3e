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

    /// <summary>What a local is declared with; null for one that is declared without a value.</summary>
    public IOperation? InitialOf(ILocalSymbol local) =>
        _locals.TryGetValue(local, out var found) ? found.Part ?? found.Declarator?.GetVariableInitializer()?.Value : null;

    /// <summary>The loop that gives a local one item after another; null for every other local.</summary>
    public IForEachLoopOperation? LoopOf(ILocalSymbol local) => _locals.TryGetValue(local, out var found) ? found.Loop : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => _locals.TryGetValue(local, out var found) ? found.References : [];

    private void Add(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.VariableDeclarator
                when operation is IVariableDeclaratorOperation { Symbol: { IsRef: false, IsForEach: false } symbol } declarator:
                Of(symbol).Declarator = declarator;
                break;
            case OperationKind.VariableDeclarator
                when operation is IVariableDeclaratorOperation { Symbol: { IsRef: false, IsForEach: true } item, Parent: IForEachLoopOperation loop }:
                Of(item).Loop = loop;
                break;
            case OperationKind.DeconstructionAssignment:
                AddParts((IDeconstructionAssignmentOperation)operation);
                break;
            case OperationKind.LocalReference:
                var reference = (ILocalReferenceOperation)operation;
                var found = Of(reference.Local);
                if (found.Part is null || !reference.IsDeclaration) found.References.Add(reference);
                break;
        }
    }

    // var (width, height) = (1024, 1024) declares each as on its own. What stands within is gone through after this.
    private void AddParts(IDeconstructionAssignmentOperation declaration)
    {
        if (WrittenParts.Elements(declaration.Target) is not { } targets || WrittenParts.Elements(declaration.Value) is not { } parts
            || targets.Count != parts.Count)
        {
            return;
        }

        for (var i = 0; i < targets.Count; i++)
        {
            if (WrittenParts.Declared(targets[i]) is ILocalReferenceOperation { IsDeclaration: true } target
                && SymbolEqualityComparer.Default.Equals(target.Type, parts[i].Type))
            {
                Of(target.Local).Part = parts[i];
            }
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

        public IOperation? Part { get; set; }

        public IForEachLoopOperation? Loop { get; set; }

        public List<ILocalReferenceOperation> References { get; } = [];
    }
}
