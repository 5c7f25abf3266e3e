using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at each type that the value of a union is tested for, and at patterns that look into a union from outside.</summary>
internal sealed class UnionValueChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [UnionPropertyPattern.Descriptor, ImpossibleCase.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        context.RegisterOperationAction(operation => CheckSubpattern(operation, scope), OperationKind.PropertySubpattern);
        context.RegisterOperationAction(operation => CheckIs(operation, scope), OperationKind.IsPattern);
        context.RegisterOperationAction(operation => CheckIsType(operation, scope), OperationKind.IsType);
        context.RegisterOperationAction(operation => CheckCast(operation, scope), OperationKind.Conversion);
        context.RegisterOperationAction(operation => CheckExpression(operation, scope), OperationKind.SwitchExpression);
        context.RegisterOperationAction(operation => CheckStatement(operation, scope), OperationKind.Switch);
    }

    private static void CheckSubpattern(OperationAnalysisContext context, CompilationScope scope) =>
        context.Report(UnionPropertyPattern.Check((IPropertySubpatternOperation)context.Operation, scope.Types));

    private static void CheckIs(OperationAnalysisContext context, CompilationScope scope)
    {
        var question = (IIsPatternOperation)context.Operation;
        if (UnionAccess.UnionOf(question.Value, scope) is { } union)
        {
            CheckPattern(context, union, question.Pattern);
        }
    }

    private static void CheckIsType(OperationAnalysisContext context, CompilationScope scope)
    {
        var question = (IIsTypeOperation)context.Operation;
        if (UnionAccess.UnionOf(question.ValueOperand, scope) is { } union)
        {
            CheckType(context, union, question.TypeOperand, question);
        }
    }

    private static void CheckCast(OperationAnalysisContext context, CompilationScope scope)
    {
        var cast = (IConversionOperation)context.Operation;
        if (cast is { IsImplicit: false, Type: { } type, OperatorMethod: null } && UnionAccess.UnionOf(cast.Operand, scope) is { } union)
        {
            CheckType(context, union, type, cast);
        }
    }

    private static void CheckExpression(OperationAnalysisContext context, CompilationScope scope)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        if (UnionAccess.UnionOf(choice.Value, scope) is not { } union)
        {
            return;
        }

        foreach (var arm in choice.Arms)
        {
            CheckPattern(context, union, arm.Pattern);
        }
    }

    private static void CheckStatement(OperationAnalysisContext context, CompilationScope scope)
    {
        var choice = (ISwitchOperation)context.Operation;
        if (UnionAccess.UnionOf(choice.Value, scope) is not { } union)
        {
            return;
        }

        foreach (var clause in choice.Cases.SelectMany(section => section.Clauses))
        {
            if (clause is IPatternCaseClauseOperation pattern)
            {
                CheckPattern(context, union, pattern.Pattern);
            }
            else if (clause is ISingleValueCaseClauseOperation { Value: { ConstantValue: { HasValue: true, Value: not null }, Type: { } type } value })
            {
                CheckType(context, union, type, value);
            }
        }
    }

    private static void CheckPattern(OperationAnalysisContext context, INamedTypeSymbol union, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IBinaryPatternOperation both:
                CheckPattern(context, union, both.LeftPattern);
                CheckPattern(context, union, both.RightPattern);
                break;
            case INegatedPatternOperation negated:
                CheckPattern(context, union, negated.Pattern);
                break;
            case IConstantPatternOperation { Value: { ConstantValue: { HasValue: true, Value: not null }, Type: { } type } value }:
                CheckType(context, union, type, value);
                break;
            case IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation:
                if (PatternTypes.Of(pattern) is { Count: 1 } types)
                {
                    CheckType(context, union, types[0], pattern);
                }

                break;
        }
    }

    private static void CheckType(OperationAnalysisContext context, INamedTypeSymbol union, ITypeSymbol type, IOperation place) =>
        context.Report(ImpossibleCase.Check(union, type, place));
}
