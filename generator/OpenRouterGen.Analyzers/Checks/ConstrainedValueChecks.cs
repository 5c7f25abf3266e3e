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
        context.RegisterOperationAction(operation => CheckAssignment(operation, scope), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, scope), OperationKind.Argument);
        context.RegisterOperationAction(operation => CheckConversion(operation, scope), OperationKind.Conversion);
    }

    private static void CheckAssignment(OperationAnalysisContext context, CompilationScope scope)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
        {
            Check(context, scope, property, property.Type, assignment.Value);
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, CompilationScope scope)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
        {
            Check(context, scope, parameter, parameter.Type, argument.Value);
        }
    }

    // An operator's parameter may have limits as a method's has.
    private static void CheckConversion(OperationAnalysisContext context, CompilationScope scope)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters.Length: 1 } method)
        {
            Check(context, scope, method.Parameters[0], method.Parameters[0].Type, conversion.Operand);
        }
    }

    private static void Check(OperationAnalysisContext context, CompilationScope scope, ISymbol symbol, ITypeSymbol type, IOperation value)
    {
        if (scope.Types.LimitsOf(symbol) is not { } limits)
        {
            return;
        }

        var found = Diagnostics(scope, symbol, type, value, limits, context.Operation.SemanticModel);
        if (found.Count > 0 && scope.Requests.Contains(symbol))
        {
            context.Report(found);
        }
    }

    private static List<Diagnostic> Diagnostics(
        CompilationScope scope, ISymbol symbol, ITypeSymbol type, IOperation value, ValueLimits limits, SemanticModel? model)
    {
        var values = scope.Values.Find(value);
        var diagnostics = new List<Diagnostic>();
        if (limits.Range is { } range) diagnostics.AddRange(values.Diagnostics(found => NumberOutOfRange.Check(symbol, type, found, range)));
        if (limits.HasLength) diagnostics.AddRange(values.Diagnostics(found => TextLength.Check(symbol, found, limits)));
        if (limits.Pattern is { } pattern) diagnostics.AddRange(values.Diagnostics(found => PatternMismatch.Check(symbol, found, pattern)));
        if (limits.IsRequired) diagnostics.AddRange(values.Diagnostics(found => RequiredIsNull.Check(symbol, type, found, model)));
        if (limits.HasItems) diagnostics.AddRange(scope.Items.Count(value).Diagnostics(found => ItemCount.Check(symbol, found, limits)));
        return diagnostics;
    }
}
