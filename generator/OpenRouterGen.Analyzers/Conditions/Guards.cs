using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Conditions;

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
        var names = new GuardNames(BodyOf(expression.Syntax), conditions.Select(condition => condition.Syntax));
        var model = expression.SemanticModel;
        return !names.IsEmpty && Stand(expression.Syntax, names, _ => false, statement => MayLeave(statement, model) || MayThrow(statement, names));
    }

    /// <summary>
    /// Whether a condition that is not worked out looks at the variables that a value came through: then it may be that the value never gets further.
    /// </summary>
    /// <param name="expression">The whole expression.</param>
    /// <param name="conditions">What decides within it that it is the value.</param>
    /// <param name="variables">Mentions of the variables.</param>
    /// <param name="finder">Works conditions out.</param>
    public static bool MayStop(IOperation expression, IEnumerable<IOperation> conditions, IEnumerable<IOperation> variables, AlternativeFinder finder)
    {
        var mentioned = variables.Select(NameOf).OfType<string>().ToList();
        if (mentioned.Count == 0)
        {
            return false;
        }

        var model = expression.SemanticModel;
        var names = new GuardNames(BodyOf(expression.Syntax), mentioned);
        return conditions.Any(condition => names.AreMentioned(condition.Syntax))
            || Stand(expression.Syntax, names, condition => IsDecided(condition, model, finder), statement => MayLeave(statement, model));
    }

    /// <summary>The conditions that decide whether an expression of a body runs.</summary>
    public static IEnumerable<SyntaxNode> Around(SyntaxNode expression)
    {
        for (var node = expression; node.Parent is { } parent && !IsBody(node); node = parent)
        {
            foreach (var condition in Condition(parent, node)) yield return condition;
        }
    }

    private static bool Stand(SyntaxNode start, GuardNames names, Func<SyntaxNode, bool> isDecided, Func<StatementSyntax, bool> mayLeave)
    {
        for (var node = start; node.Parent is { } parent && !IsBody(node); node = parent)
        {
            if (Condition(parent, node).Any(condition => IsOpen(condition, names, isDecided))
                || Before(parent, node).Any(statement => names.AreMentioned(statement) && mayLeave(statement)
                    && !(statement is IfStatementSyntax choice && !IsOpen(choice.Condition, names, isDecided))))
            {
                return true;
            }

            // A function runs where it is called, and that may be anywhere in the body.
            if (parent is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                && BodyOf(start).DescendantNodes().Where(other => !other.Span.Contains(start.Span))
                    .SelectMany(other => Condition(other, null)).Any(condition => IsOpen(condition, names, isDecided)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part of a condition looks at the names and is not worked out.</summary>
    private static bool IsOpen(SyntaxNode condition, GuardNames names, Func<SyntaxNode, bool> isDecided) => condition switch
    {
        _ when !names.AreMentioned(condition) || isDecided(condition) => false,
        BinaryExpressionSyntax parts when parts.IsKind(SyntaxKind.LogicalAndExpression) || parts.IsKind(SyntaxKind.LogicalOrExpression) =>
            IsOpen(parts.Left, names, isDecided) || IsOpen(parts.Right, names, isDecided),
        _ => true,
    };

    private static string? NameOf(IOperation variable) => variable switch
    {
        ILocalReferenceOperation local => local.Local.Name,

        // The parts of a tuple have two names each.
        IMemberReferenceOperation { Instance: ILocalReferenceOperation { Type.IsTupleType: true } holder } => holder.Local.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => null,
    };

    private static bool IsDecided(SyntaxNode condition, SemanticModel? model, AlternativeFinder finder) =>
        model?.GetOperation(condition) is { } operation && finder.Decide(operation) is not null;

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
        QueryBodySyntax query => query.Clauses.OfType<WhereClauseSyntax>().Where(clause => clause != part).Select(clause => clause.Condition),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" or "TakeWhile" } } filter =>
            filter.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>()
                .Select(lambda => lambda.ExpressionBody).OfType<SyntaxNode>(),
        _ => [],
    };

    private static IEnumerable<StatementSyntax> Before(SyntaxNode parent, SyntaxNode node) => parent switch
    {
        BlockSyntax block => block.Statements.TakeWhile(statement => statement != node),
        SwitchSectionSyntax section => section.Statements.TakeWhile(statement => statement != node),
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().TakeWhile(member => member != node).Select(member => member.Statement),
        _ => [],
    };

    private static bool MayLeave(StatementSyntax statement, SemanticModel? model) => statement.DescendantNodesAndSelf().Any(node => node
        is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or ContinueStatementSyntax or GotoStatementSyntax
            or YieldStatementSyntax { Expression: null }
        || (node is BreakStatementSyntax && !EndsSection(node, statement))
        || (node is InvocationExpressionSyntax call && EndingCalls.MayEnd(call, model)));

    // The end of a section leads to what follows the switch.
    private static bool EndsSection(SyntaxNode node, StatementSyntax statement) => statement.Span.Contains(node.Ancestors()
        .First(around => around is SwitchStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or CompilationUnitSyntax).Span)
        && node.FirstAncestorOrSelf<SwitchSectionSyntax>() is not null;

    // A method may throw for what it gets.
    private static bool MayThrow(StatementSyntax statement, GuardNames names) => statement.DescendantNodesAndSelf().Any(node =>
        node is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
            && call.ArgumentList.Arguments.Any(argument => IsTest(argument.Expression, names)));

    private static bool IsTest(ExpressionSyntax argument, GuardNames names) =>
        argument is IdentifierNameSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax
            && names.AreMentioned(argument);
}
