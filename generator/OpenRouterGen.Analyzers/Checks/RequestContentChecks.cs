using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>
/// Looks at what a request says and is not sent as it says: flags that a method sets itself, declared members among the additional ones, and members that
/// cannot be null.
/// </summary>
internal sealed class RequestContentChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors =>
        [OverwrittenFlag.Descriptor, AdditionalMember.Descriptor, ExplicitNull.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        var collections = new SymbolTable<IPropertySymbol, bool>(property => property.Type.Name is "IReadOnlyCollection" or "IReadOnlyDictionary");
        context.RegisterOperationAction(operation => CheckCall(operation, scope), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckAssignment(operation, scope, collections), OperationKind.SimpleAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context, CompilationScope scope)
    {
        var call = (IInvocationOperation)context.Operation;
        if (scope.Types.FlagOf(call.TargetMethod) is { } flag)
        {
            context.Report(OverwrittenFlag.Check(call, flag, scope));
        }
    }

    // What a type declares has a wire name; the dictionary of the others has none.
    private static void CheckAssignment(OperationAnalysisContext context, CompilationScope scope, SymbolTable<IPropertySymbol, bool> collections)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } target
            || !scope.Types.IsOurs(property)
            || !collections.Of(property))
        {
            return;
        }

        // A record has the members of those that it extends.
        var record = target.Instance?.Type ?? property.ContainingType;
        if (scope.Types.NamesNulls(property) && scope.Types.ShapeOf(record) is { } named)
        {
            context.Report(ExplicitNull.Check(assignment, named, scope));
        }

        if (property.Type.Name == "IReadOnlyDictionary"
            && scope.Types.ShapeOf(record) is { } shape
            && shape.WireName(property) is null
            && scope.Requests.Contains((ISymbol)property))
        {
            context.Report(AdditionalMember.Check(assignment, shape, scope));
        }
    }
}
