using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

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
        context.RegisterOperationAction(
            operation => CheckAssignment(operation, scope, shape), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, scope, shape), OperationKind.Argument);
    }

    private static void CheckAssignment(OperationAnalysisContext context, CompilationScope scope, KeyShape? shape)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
        {
            Check(context, scope, shape, property, assignment.Value);
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, CompilationScope scope, KeyShape? shape)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
        {
            Check(context, scope, shape, parameter, argument.Value);
        }
    }

    private static void Check(OperationAnalysisContext context, CompilationScope scope, KeyShape? shape, ISymbol symbol, IOperation value)
    {
        if (!scope.Types.IsOurs(symbol))
        {
            return;
        }

        var found = scope.Types.RefusalOf(symbol) is { } refusal
            ? scope.Values.Find(value).Diagnostics(one => RefusedValue.Check(symbol, one, refusal))
            : shape is not null && scope.Types.TakesKey(symbol)
                ? scope.Values.Find(value).Diagnostics(one => RefusedValue.CheckKey(symbol, one, shape.Variable))
                : [];
        var wrong = found.ToList();
        if (wrong.Count > 0 && !ExpectedException.IsAround(context.Operation))
        {
            context.Report(wrong);
        }
    }
}
