using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

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
    public override GivenValueCheck? CheckOf(ISymbol symbol, CompilationScope scope) =>
        symbol is IPropertySymbol { Type.Name: "IReadOnlyCollection" or "IReadOnlyDictionary" }
            ? (context, _) => CheckAssignment(context, scope)
            : null;

    /// <inheritdoc/>
    public override void CheckCall(OperationAnalysisContext context, IInvocationOperation call, CompilationScope scope)
    {
        if (scope.Types.FlagOf(call.TargetMethod) is { } flag)
        {
            context.Report(OverwrittenFlag.Check(call, flag, scope));
        }
    }

    // What a type declares has a wire name; the dictionary of the others has none.
    private static void CheckAssignment(OperationAnalysisContext context, CompilationScope scope)
    {
        if (context.Operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } target } assignment)
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
