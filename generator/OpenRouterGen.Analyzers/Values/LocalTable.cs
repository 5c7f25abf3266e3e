using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The locals of one body: their declarations, mentions, and which are written after their declaration.</summary>
internal sealed class LocalTable
{
    private readonly Dictionary<ILocalSymbol, IOperation> _initializers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> _written = new(SymbolEqualityComparer.Default);

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

    public IOperation? InitializerOf(ILocalSymbol local) =>
        !_written.Contains(local) && _initializers.TryGetValue(local, out var initializer) ? initializer : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => _references.TryGetValue(local, out var found) ? found : [];

    private void Add(IOperation operation)
    {
        if (operation is IVariableDeclaratorOperation { Symbol: { } symbol } declarator)
        {
            if (symbol.IsRef || symbol.IsForEach)
            {
                _written.Add(symbol);
            }
            else if (declarator.GetVariableInitializer()?.Value is { } value)
            {
                _initializers[symbol] = value;
            }

            return;
        }

        if (operation is not ILocalReferenceOperation reference)
        {
            return;
        }

        if (!_references.TryGetValue(reference.Local, out var references))
        {
            _references.Add(reference.Local, references = []);
        }

        references.Add(reference);
        if (IsWritten(reference))
        {
            _written.Add(reference.Local);
        }
    }

    private static bool IsWritten(IOperation reference)
    {
        var target = reference;
        while (target.Parent is ITupleOperation or IConversionOperation or IParenthesizedOperation)
        {
            target = target.Parent;
        }

        return target.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == target || assignment is ISimpleAssignmentOperation { IsRef: true },
            IIncrementOrDecrementOperation => true,
            IAddressOfOperation => true,
            IArgumentOperation argument => argument.Parameter is null or { RefKind: not RefKind.None },
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IReturnOperation { Syntax: var syntax } => syntax.DescendantNodes().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.RefExpressionSyntax),
            IConditionalOperation { IsRef: true } => true,
            IInvalidOperation or IDynamicInvocationOperation => true,
            null => true,
            _ => false,
        };
    }
}
