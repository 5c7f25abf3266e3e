using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at options and arguments that refuse some values by an exception: before anything is sent, and wherever the program runs.</summary>
internal sealed class RefusedValueChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [RefusedValue.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        var shape = KeyShape.Read(scope.Types.ApiKey);
        var refusals = new SymbolTable<ISymbol, Func<FoundValue, Diagnostic?>?>(symbol => CheckOf(symbol, scope.Types, shape));
        context.RegisterOperationAction(
            operation => CheckAssignment(operation, scope, refusals), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, scope, refusals), OperationKind.Argument);
    }

    private static void CheckAssignment(
        OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, Func<FoundValue, Diagnostic?>?> refusals)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
        {
            Check(context, scope, refusals, property, assignment.Value);
        }
    }

    private static void CheckArgument(
        OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, Func<FoundValue, Diagnostic?>?> refusals)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
        {
            Check(context, scope, refusals, parameter, argument.Value);
        }
    }

    private static void Check(
        OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, Func<FoundValue, Diagnostic?>?> refusals, ISymbol symbol,
        IOperation value)
    {
        if (scope.Types.IsOurs(symbol) && refusals.Of(symbol) is { } check
            && scope.Values.Find(value).Diagnostics(check) is { Count: > 0 } wrong
            && !ExpectedException.IsAround(context.Operation))
        {
            context.Report(wrong);
        }
    }

    /// <summary>What is checked of each value of a member or parameter; null for most.</summary>
    private static Func<FoundValue, Diagnostic?>? CheckOf(ISymbol symbol, RuntimeTypes types, KeyShape? shape)
    {
        if (types.RefusalOf(symbol) is { } refusal)
        {
            return value => RefusedValue.Check(symbol, value, refusal);
        }

        return shape is not null && types.TakesKey(symbol) ? value => RefusedValue.CheckKey(symbol, value, shape.Variable) : null;
    }
}
