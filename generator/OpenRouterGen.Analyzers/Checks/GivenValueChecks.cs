using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>
/// Calls for each assignment to a property, and for each argument, what the groups check of that property or parameter. Most code gives values to what is
/// not ours, and one look at a table leaves it.
/// </summary>
internal sealed class GivenValueChecks
{
    private readonly SymbolTable<ISymbol, GivenValueCheck[]> _checks;

    private GivenValueChecks(IReadOnlyList<CheckGroup> groups, CompilationScope scope) => _checks = new(symbol => scope.Types.IsOurs(symbol)
        ? [.. groups.Select(group => group.CheckOf(symbol, scope)).OfType<GivenValueCheck>()]
        : []);

    public static void Start(CompilationStartAnalysisContext context, CompilationScope scope, IReadOnlyList<CheckGroup> groups)
    {
        var given = new GivenValueChecks(groups, scope);
        context.RegisterOperationAction(given.CheckAssignment, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(given.CheckArgument, OperationKind.Argument);
    }

    private void CheckAssignment(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
        {
            Check(context, property, assignment.Value);
        }
    }

    private void CheckArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
        {
            Check(context, parameter, argument.Value);
        }
    }

    private void Check(OperationAnalysisContext context, ISymbol symbol, IOperation value)
    {
        foreach (var check in _checks.Of(symbol))
        {
            check(context, value);
        }
    }
}
