using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Whether code around an expression looks at what the expression branches on: then it may be that only some of the branches are ever taken there. This
/// goes by names, which finds too much rather than too little, and is asked only where something would be reported.
/// </summary>
internal static class Guards
{
    /// <param name="expression">The whole expression.</param>
    /// <param name="conditions">What it branches on.</param>
    public static bool MayDecide(IOperation expression, IEnumerable<IOperation> conditions)
    {
        var start = expression.Syntax;
        var names = new GuardNames(BodyOf(start), conditions.Select(condition => condition.Syntax));
        if (names.IsEmpty)
        {
            return false;
        }

        for (var node = start; node.Parent is { } parent && !IsBody(node); node = parent)
        {
            if (Condition(parent, node).Any(names.AreMentioned)
                || Before(parent, node).Any(statement => names.AreMentioned(statement) && MayLeave(statement, names)))
            {
                return true;
            }

            // A function runs where it is called, and that may be anywhere in the body.
            if (parent is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                && BodyOf(start).DescendantNodes().Where(other => !other.Span.Contains(start.Span))
                    .SelectMany(other => Condition(other, null)).Any(names.AreMentioned))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode BodyOf(SyntaxNode node) => node.AncestorsAndSelf().First(IsBody);

    private static bool IsBody(SyntaxNode node) => node is CompilationUnitSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax;

    /// <summary>What decides whether a part of a node runs.</summary>
    private static IEnumerable<SyntaxNode> Condition(SyntaxNode node, SyntaxNode? part) => node switch
    {
        IfStatementSyntax choice when part != choice.Condition => [choice.Condition],
        ConditionalExpressionSyntax choice when part != choice.Condition => [choice.Condition],
        WhileStatementSyntax loop when part != loop.Condition => [loop.Condition],
        ForStatementSyntax { Condition: { } condition } when part != condition => [condition],
        BinaryExpressionSyntax both when part == both.Right
            && (both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression) || both.IsKind(SyntaxKind.CoalesceExpression)) =>
            [both.Left],
        SwitchStatementSyntax choice when part != choice.Expression => [choice.Expression],
        SwitchSectionSyntax section =>
            section.Labels.OfType<CasePatternSwitchLabelSyntax>().Select(label => label.WhenClause).OfType<SyntaxNode>(),
        SwitchExpressionSyntax choice when part != choice.GoverningExpression => [choice.GoverningExpression],
        SwitchExpressionArmSyntax { WhenClause: { } guard } => [guard],
        ConditionalAccessExpressionSyntax access when part == access.WhenNotNull => [access.Expression],
        CatchClauseSyntax { Filter: { } filter } => [filter],
        _ => [],
    };

    private static IEnumerable<StatementSyntax> Before(SyntaxNode parent, SyntaxNode node) => parent switch
    {
        BlockSyntax block => block.Statements.TakeWhile(statement => statement != node),
        SwitchSectionSyntax section => section.Statements.TakeWhile(statement => statement != node),
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().TakeWhile(member => member != node).Select(member => member.Statement),
        _ => [],
    };

    // An early return, a throw, or a method that may throw for what it gets.
    private static bool MayLeave(StatementSyntax statement, GuardNames names) => statement.DescendantNodesAndSelf().Any(node => node switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or BreakStatementSyntax or ContinueStatementSyntax
            or GotoStatementSyntax => true,
        YieldStatementSyntax { Expression: null } => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } =>
            call.ArgumentList.Arguments.Any(argument => IsTest(argument.Expression, names)),
        _ => false,
    });

    private static bool IsTest(ExpressionSyntax argument, GuardNames names) =>
        argument is IdentifierNameSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax
            && names.AreMentioned(argument);
}
