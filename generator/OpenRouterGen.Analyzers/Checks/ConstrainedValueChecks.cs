using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Checks what is assigned to one member, or passed as one argument, against the limits of that member or parameter.</summary>
internal sealed class ConstrainedValueChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors =>
    [
        NumberOutOfRange.Descriptor, TextLength.Descriptor, ItemCount.Descriptor, PatternMismatch.Descriptor, RequiredIsNull.Descriptor,
    ];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        var limits = new SymbolTable<ISymbol, MemberLimits?>(symbol => MemberLimits.Read(symbol, scope.Types));
        context.RegisterOperationAction(
            operation => CheckAssignment(operation, scope, limits), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, scope, limits), OperationKind.Argument);
        context.RegisterOperationAction(operation => CheckConversion(operation, scope, limits), OperationKind.Conversion);
    }

    private static void CheckAssignment(OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, MemberLimits?> limits)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
        {
            Check(context, scope, limits, property, assignment.Value);
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, MemberLimits?> limits)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
        {
            Check(context, scope, limits, parameter, argument.Value);
        }
    }

    // An operator's parameter may have limits as a method's has.
    private static void CheckConversion(OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, MemberLimits?> limits)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters.Length: 1 } method)
        {
            Check(context, scope, limits, method.Parameters[0], conversion.Operand);
        }
    }

    private static void Check(
        OperationAnalysisContext context, CompilationScope scope, SymbolTable<ISymbol, MemberLimits?> limits, ISymbol symbol, IOperation value)
    {
        if (scope.Types.IsOurs(symbol) && limits.Of(symbol)?.Check(value, scope) is { Count: > 0 } wrong && scope.Requests.Contains(symbol))
        {
            context.Report(wrong);
        }
    }
}
