using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>
/// Calls for each emitted object that is made, and for each call of an emitted method, what the groups check of it. Most code makes and calls what is not
/// ours, and one look at a table leaves it.
/// </summary>
internal sealed class EmittedUseChecks
{
    private readonly IReadOnlyList<CheckGroup> _groups;
    private readonly CompilationScope _scope;

    private EmittedUseChecks(IReadOnlyList<CheckGroup> groups, CompilationScope scope) => (_groups, _scope) = (groups, scope);

    public static void Start(CompilationStartAnalysisContext context, CompilationScope scope, IReadOnlyList<CheckGroup> groups)
    {
        var use = new EmittedUseChecks(groups, scope);
        context.RegisterOperationAction(use.CheckObject, OperationKind.ObjectCreation, OperationKind.With);
        context.RegisterOperationAction(use.CheckCall, OperationKind.Invocation);
    }

    private void CheckObject(OperationAnalysisContext context)
    {
        if (_scope.Types.ShapeOf(context.Operation.Type) is { } shape)
        {
            foreach (var group in _groups) group.CheckObject(context, shape, _scope);
        }
    }

    private void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (_scope.Types.IsEmitted(call.TargetMethod.ContainingType))
        {
            foreach (var group in _groups) group.CheckCall(context, call, _scope);
        }
    }
}
