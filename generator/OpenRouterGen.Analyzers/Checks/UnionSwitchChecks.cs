using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at each switch over the value of a union.</summary>
internal sealed class UnionSwitchChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [SwitchExpressionMissesCase.Descriptor, SwitchStatementMissesCase.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        context.RegisterOperationAction(operation => CheckExpression(operation, scope), OperationKind.SwitchExpression);
        context.RegisterOperationAction(operation => CheckStatement(operation, scope), OperationKind.Switch);
    }

    private static void CheckExpression(OperationAnalysisContext context, CompilationScope scope)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        if (UnionAccess.UnionOf(choice.Value, scope) is { } union)
        {
            context.Report(SwitchExpressionMissesCase.Check(union, choice.Arms.Select(arm => arm.Pattern), KeywordOf(choice)));
        }
    }

    private static void CheckStatement(OperationAnalysisContext context, CompilationScope scope)
    {
        var choice = (ISwitchOperation)context.Operation;
        var clauses = choice.Cases.SelectMany(section => section.Clauses).ToList();
        if (UnionAccess.UnionOf(choice.Value, scope) is { } union && clauses.All(clause => clause is IPatternCaseClauseOperation))
        {
            var patterns = clauses.Cast<IPatternCaseClauseOperation>().Select(clause => clause.Pattern);
            context.Report(SwitchStatementMissesCase.Check(union, patterns, KeywordOf(choice), scope.Types));
        }
    }

    private static Location KeywordOf(IOperation choice) => choice.Syntax switch
    {
        SwitchExpressionSyntax expression => expression.SwitchKeyword.GetLocation(),
        SwitchStatementSyntax statement => statement.SwitchKeyword.GetLocation(),
        var other => other.GetLocation(),
    };
}
