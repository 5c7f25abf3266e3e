using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Conditions;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Whether code can run. It is asked only where something would be reported.</summary>
internal static class Reachability
{
    public static bool Is(IOperation operation, AlternativeFinder finder)
    {
        for (var part = operation; part.Parent is { } parent; part = parent)
        {
            if (!IsTaken(parent, part, finder) || (parent is IBlockOperation block && IsLeft(block, part, finder)))
            {
                return false;
            }
        }

        return operation.SemanticModel is not { } model || operation.Syntax.AncestorsAndSelf().OfType<StatementSyntax>()
            .All(statement => IsReached(statement, model));
    }

    private static bool IsTaken(IOperation parent, IOperation part, AlternativeFinder finder) => parent switch
    {
        IConditionalOperation choice when part == choice.WhenTrue => finder.Decide(choice.Condition) != false,
        IConditionalOperation choice when part == choice.WhenFalse => finder.Decide(choice.Condition) != true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when part == both.RightOperand => finder.Decide(both.LeftOperand) != false,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when part == either.RightOperand =>
            finder.Decide(either.LeftOperand) != true,
        ICoalesceOperation coalesce when part == coalesce.WhenNull => coalesce.Value.ConstantValue is not { HasValue: true, Value: not null },
        ISwitchExpressionArmOperation { Guard: { } guard } arm when part == arm.Value => finder.Decide(guard) != false,
        ISwitchExpressionOperation choice when part is ISwitchExpressionArmOperation arm => finder.MayTake(choice, arm),
        IWhileLoopOperation { ConditionIsTop: true } loop when part == loop.Body => finder.Decide(loop.Condition) != false,
        IForLoopOperation loop when part == loop.Body => finder.Decide(loop.Condition) != false,
        _ => true,
    };

    // A statement before, such as an early return, of which a constant decides that it is the end.
    private static bool IsLeft(IBlockOperation block, IOperation part, AlternativeFinder finder) => block.Operations
        .TakeWhile(statement => statement != part)
        .OfType<IConditionalOperation>()
        .Any(choice => finder.Decide(choice.Condition) switch
        {
            true => Ends(choice.WhenTrue),
            false => Ends(choice.WhenFalse),
            null => false,
        });

    private static bool Ends(IOperation? branch) =>
        branch is { Syntax: StatementSyntax statement, SemanticModel: { } model }
            && (model.AnalyzeControlFlow(statement) is { Succeeded: true, EndPointIsReachable: false } || EndsByCall(statement, model));

    private static bool EndsByCall(StatementSyntax statement, SemanticModel model) => statement switch
    {
        BlockSyntax block => block.Statements.Any(inner => EndsByCall(inner, model)),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => EndingCalls.Ends(call, model),
        _ => false,
    };

    private static bool IsReached(StatementSyntax statement, SemanticModel model) =>
        statement is LocalFunctionStatementSyntax
        || model.AnalyzeControlFlow(statement) is not { Succeeded: true } flow
        || flow.StartPointIsReachable;
}
