using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Follows a local through the statements between its declaration and a mention, where all of them stand in the block of the declaration: plain
/// assignments, <c>??=</c>, and <c>if</c> and <c>switch</c> with nothing but assignments. Everything else that writes the local ends what is certain.
/// </summary>
internal sealed class LocalFlow
{
    private readonly ILocalSymbol _local;
    private int _writes;

    private LocalFlow(ILocalSymbol local) => _local = local;

    /// <summary>What the local can hold at the mention; null when that is not certain.</summary>
    public static IReadOnlyList<VariableValue>? Find(
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
        IReadOnlyList<VariableValue>? values = declarator.GetVariableInitializer() is { } initializer ? [new VariableValue(initializer.Value)] : [];
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

    private IReadOnlyList<VariableValue>? After(
        IOperation? statement, IReadOnlyList<VariableValue> before)
    {
        switch (statement)
        {
            case IBlockOperation { Operations: { Length: 1 } only }:
                return After(only[0], before);
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } assignment }
                when IsLocal(assignment.Target) && !Mentions(assignment.Value):
                _writes++;
                return [new VariableValue(assignment.Value)];
            case IExpressionStatementOperation { Operation: ICoalesceAssignmentOperation assignment }
                when IsLocal(assignment.Target) && !Mentions(assignment.Value)
                    && before is { Count: 1 } && before[0] is { Condition: null, IsLeft: false, Value: var value }:
                _writes++;
                return IsNull(value) ? [new VariableValue(assignment.Value)] : [before[0], new VariableValue(assignment.Value, value)];
            case IConditionalOperation conditional when !Mentions(conditional.Condition):
                return AfterIf(conditional, before);
            case ISwitchOperation choice when !Mentions(choice.Value):
                return AfterSwitch(choice, before);
            default:
                return null;
        }
    }

    private IReadOnlyList<VariableValue>? AfterIf(IConditionalOperation conditional, IReadOnlyList<VariableValue> before) =>
        After(conditional.WhenTrue, before) is { } whenTrue
            && (conditional.WhenFalse is { } whenFalse ? After(whenFalse, before) : Left(before)) is { } otherwise
            ?
            [
                .. whenTrue.Select(one => one.Under(conditional.Condition, true)),
                .. otherwise.Select(one => one.Under(conditional.Condition, false)),
            ]
            : null;

    // Each section assigns, and is left by its end.
    private IReadOnlyList<VariableValue>? AfterSwitch(ISwitchOperation choice, IReadOnlyList<VariableValue> before)
    {
        var values = new List<VariableValue>();
        foreach (var section in choice.Cases)
        {
            if (section.Clauses.Any(clause => clause is IPatternCaseClauseOperation { Guard: not null })
                || Assignment(section.Body) is not { } assignment
                || After(assignment, before) is not { } assigned)
            {
                return null;
            }

            values.AddRange(assigned.Select(one => one.Under(choice.Value, null)));
        }

        var isComplete = choice.Cases.Any(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        return isComplete ? values : [.. values, .. Left(before)];
    }

    private static IOperation? Assignment(IReadOnlyList<IOperation> body) => body.Count switch
    {
        1 when body[0] is IBlockOperation block => Assignment(block.Operations),
        2 when body[1] is IBranchOperation { BranchKind: BranchKind.Break } => body[0],
        _ => null,
    };

    private static IReadOnlyList<VariableValue> Left(IReadOnlyList<VariableValue> before) => [.. before.Select(one => one with { IsLeft = true })];

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
