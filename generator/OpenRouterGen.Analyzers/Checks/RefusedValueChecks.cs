using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at options and arguments that refuse some values by an exception: before anything is sent, and wherever the program runs.</summary>
internal sealed class RefusedValueChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [RefusedValue.Descriptor];

    /// <inheritdoc/>
    public override GivenValueCheck? CheckOf(ISymbol symbol, CompilationScope scope) => ValueCheckOf(symbol, scope) is { } check
        ? (context, value) => Check(context, scope, check, value)
        : null;

    private static void Check(OperationAnalysisContext context, CompilationScope scope, Func<FoundValue, Diagnostic?> check, IOperation value)
    {
        if (scope.Values.Find(value).Diagnostics(check) is { Count: > 0 } wrong && !ExpectedException.IsAround(context.Operation))
        {
            context.Report(wrong);
        }
    }

    private static Func<FoundValue, Diagnostic?>? ValueCheckOf(ISymbol symbol, CompilationScope scope)
    {
        if (scope.Types.RefusalOf(symbol) is { } refusal)
        {
            return value => RefusedValue.Check(symbol, value, refusal);
        }

        return scope.Key is { } shape && scope.Types.TakesKey(symbol) ? value => RefusedValue.CheckKey(symbol, value, shape.Variable) : null;
    }
}
