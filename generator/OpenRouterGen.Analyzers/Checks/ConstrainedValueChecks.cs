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
        var checks = new SymbolTable<IMethodSymbol, GivenValueCheck?>(method => CheckOf(method.Parameters[0], scope));
        context.RegisterOperationAction(operation => CheckConversion(operation, checks), OperationKind.Conversion);
    }

    /// <inheritdoc/>
    public override GivenValueCheck? CheckOf(ISymbol symbol, CompilationScope scope) => MemberLimits.Read(symbol, scope.Types) is { } limits
        ? (context, value) => Check(context, scope, limits, symbol, value)
        : null;

    // An operator's parameter may have limits as a method's has.
    private static void CheckConversion(OperationAnalysisContext context, SymbolTable<IMethodSymbol, GivenValueCheck?> checks)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters.Length: 1 } method)
        {
            checks.Of(method)?.Invoke(context, conversion.Operand);
        }
    }

    private static void Check(OperationAnalysisContext context, CompilationScope scope, MemberLimits limits, ISymbol symbol, IOperation value)
    {
        if (limits.Check(value, scope) is { Count: > 0 } wrong && scope.Requests.Contains(symbol))
        {
            context.Report(wrong);
        }
    }
}
