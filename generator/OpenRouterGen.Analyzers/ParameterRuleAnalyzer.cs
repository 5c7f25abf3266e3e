using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers;

/// <summary>Checks the rules between the members of an object that is being made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterRuleAnalyzer : RuntimeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [DiagnosticCatalog.ContradictingParameters, DiagnosticCatalog.IgnoredParameter, DiagnosticCatalog.MissingCompanion];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
        => context.RegisterOperationAction(operation => Check(operation, scope), OperationKind.ObjectCreation, OperationKind.With);

    private static void Check(OperationAnalysisContext context, CompilationScope scope)
    {
        if (scope.Types.ShapeOf(context.Operation.Type) is not { Rules.Count: > 0 } shape || scope.Objects.Read(context.Operation) is not { } made)
        {
            return;
        }

        foreach (var rule in shape.Rules)
        {
            foreach (var problem in new RuleEvaluation(rule, shape, made, scope).Problems())
            {
                context.ReportDiagnostic(problem);
            }
        }
    }
}
