using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at what becomes of the results of calls: tasks that nobody awaits, streams that nobody reads, and streams that are read twice.</summary>
internal sealed class DroppedCallChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [DroppedCall.Descriptor, StreamReadTwice.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        context.RegisterOperationAction(
            operation => operation.Report(DroppedCall.CheckStatement((IExpressionStatementOperation)operation.Operation, scope)),
            OperationKind.ExpressionStatement);
        context.RegisterOperationAction(
            operation => operation.Report(DroppedCall.CheckLocal((IVariableDeclaratorOperation)operation.Operation, scope)), OperationKind.VariableDeclarator);
        context.RegisterOperationAction(operation => CheckLoop(operation, scope), OperationKind.Loop);
    }

    private static void CheckLoop(OperationAnalysisContext context, CompilationScope scope)
    {
        if (context.Operation is IForEachLoopOperation { IsAsynchronous: true } loop)
        {
            context.Report(StreamReadTwice.Check(loop, scope));
        }
    }
}
