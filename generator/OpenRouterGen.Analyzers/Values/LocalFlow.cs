using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Follows a local through the statements between its declaration and a mention, where all of them stand in the block of the declaration: plain
/// assignments, <c>??=</c>, and <c>if</c> with nothing but assignments. Everything else that writes the local ends what is certain.
/// </summary>
internal sealed class LocalFlow
{
    private readonly ILocalSymbol _local;
    private int _writes;

    private LocalFlow(ILocalSymbol local) => _local = local;

    /// <summary>What the local can hold at the mention; null when that is not certain.</summary>
    public static IReadOnlyList<(IOperation Value, IOperation? Condition)>? Find(
        ILocalReferenceOperation mention, IVariableDeclaratorOperation declarator, IReadOnlyList<ILocalReferenceOperation> written)
    {
        if (declarator.Parent?.Parent is not IVariableDeclarationGroupOperation { Parent: IBlockOperation block } group
            || StatementOf(mention, block) is not { } use
            || use is ILabeledOperation
            || written.Any(write => IsNested(write, block) || write.Syntax.SpanStart >= use.Syntax.SpanStart)
            || IsNested(mention, block))
        {
            return null;
        }

        var flow = new LocalFlow(declarator.Symbol);
        IReadOnlyList<(IOperation, IOperation?)>? values = declarator.GetVariableInitializer() is { } initializer ? [(initializer.Value, null)] : [];
        var first = block.Operations.IndexOf(group) + 1;
        foreach (var statement in block.Operations.Skip(first).TakeWhile(statement => statement != use))
        {
            values = written.Any(write => statement.Syntax.Span.Contains(write.Syntax.Span)) ? flow.After(statement, values) : values;
            if (values is null || statement is ILabeledOperation)
            {
                return null;
            }
        }

        return flow._writes == written.Count ? values : null;
    }

    private IReadOnlyList<(IOperation Value, IOperation? Condition)>? After(
        IOperation? statement, IReadOnlyList<(IOperation Value, IOperation? Condition)> before)
    {
        switch (statement)
        {
            case IBlockOperation { Operations: { Length: 1 } only }:
                return After(only[0], before);
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } assignment }
                when IsLocal(assignment.Target) && !Mentions(assignment.Value):
                _writes++;
                return [(assignment.Value, null)];
            case IExpressionStatementOperation { Operation: ICoalesceAssignmentOperation assignment }
                when IsLocal(assignment.Target) && !Mentions(assignment.Value) && before is { Count: 1 } && before[0] is { Condition: null, Value: var value }:
                _writes++;
                return IsNull(value) ? [(assignment.Value, null)] : [(value, null), (assignment.Value, value)];
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional when !Mentions(conditional.Condition):
                return Join(After(conditional.WhenTrue, before), After(whenFalse, before), conditional.Condition);
            default:
                return null;
        }
    }

    private static IReadOnlyList<(IOperation Value, IOperation? Condition)>? Join(
        IReadOnlyList<(IOperation Value, IOperation? Condition)>? one, IReadOnlyList<(IOperation Value, IOperation? Condition)>? other, IOperation condition) =>
        one is null || other is null ? null : [.. one.Concat(other).Select(value => (value.Value, value.Condition ?? condition))];

    private bool IsLocal(IOperation target) => target is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, _local);

    private bool Mentions(IOperation operation) => operation.DescendantsAndSelf().Any(IsLocal);

    private static bool IsNull(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.IsReferenceType: true };
    }

    private static IOperation? StatementOf(IOperation mention, IBlockOperation block)
    {
        for (var operation = mention; operation.Parent is { } parent; operation = parent)
        {
            if (parent == block)
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>Whether the mention stands in a function within the block: that runs at another time.</summary>
    private static bool IsNested(IOperation mention, IBlockOperation block)
    {
        for (var operation = mention; operation is not null && operation != block; operation = operation.Parent)
        {
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}
