using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers;

/// <summary>Names the cases that a switch over the value of a union misses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionSwitchAnalyzer : RuntimeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticCatalog.SwitchExpressionMissesCase, DiagnosticCatalog.SwitchStatementMissesCase];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        context.RegisterOperationAction(operation => CheckExpression(operation, scope.Types), OperationKind.SwitchExpression);
        context.RegisterOperationAction(operation => CheckStatement(operation, scope.Types), OperationKind.Switch);
    }

    private static void CheckExpression(OperationAnalysisContext context, RuntimeTypes types)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        if (UnionAccess.UnionOf(choice.Value, types) is not { } union)
        {
            return;
        }

        var missed = Missed(union, choice.Arms.Select(arm => arm.Pattern));
        if (missed.Count > 0)
        {
            var place = choice.Syntax is SwitchExpressionSyntax syntax ? syntax.SwitchKeyword.GetLocation() : choice.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticCatalog.SwitchExpressionMissesCase, place, union.Name, Names(missed)));
        }
    }

    private static void CheckStatement(OperationAnalysisContext context, RuntimeTypes types)
    {
        var choice = (ISwitchOperation)context.Operation;
        var clauses = choice.Cases.SelectMany(section => section.Clauses).ToList();
        if (UnionAccess.UnionOf(choice.Value, types) is not { } union || clauses.Any(clause => clause is not IPatternCaseClauseOperation))
        {
            return;
        }

        // A case that this client does not know is passed over by nature.
        var missed = Missed(union, clauses.Cast<IPatternCaseClauseOperation>().Select(clause => clause.Pattern)).Where(missing => !types.IsUnknownCase(missing)).ToList();
        if (missed.Count > 0)
        {
            var place = choice.Syntax is SwitchStatementSyntax syntax ? syntax.SwitchKeyword.GetLocation() : choice.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticCatalog.SwitchStatementMissesCase, place, union.Name, Names(missed)));
        }
    }

    private static List<ITypeSymbol> Missed(INamedTypeSymbol union, IEnumerable<IPatternOperation> patterns)
    {
        var covered = new List<ITypeSymbol>();
        foreach (var pattern in patterns)
        {
            if (PatternTypes.Of(pattern) is not { } types)
            {
                return [];
            }

            covered.AddRange(types);
        }

        var cases = UnionCases.Of(union);
        var missed = cases.Where(unionCase => covered.All(type => UnionCases.IsNever(unionCase, type))).ToList();

        // A switch that names none of the cases is about something else.
        return missed.Count == cases.Count ? [] : missed;
    }

    private static string Names(List<ITypeSymbol> types) => string.Join(", ", types.Select(type => $"'{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'"));
}
