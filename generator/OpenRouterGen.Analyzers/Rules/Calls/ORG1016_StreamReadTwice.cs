using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class StreamReadTwice
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.StreamReadTwice,
        "A stream is read twice",
        "'{0}' was read before: reading it again sends the request again, which is paid for again",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "Each time a stream is read, its request is sent.");

    /// <summary>A loop over a stream that an earlier loop of the same block has read.</summary>
    public static Diagnostic? Check(IForEachLoopOperation loop, CompilationScope scope)
    {
        if (loop.Parent is not IBlockOperation block || Local(loop) is not { } local || StreamCall.Of(scope.Locals.InitializerOf(local), scope) is null)
        {
            return null;
        }

        var isSecond = block.Operations.TakeWhile(statement => statement != loop).OfType<IForEachLoopOperation>()
            .Any(earlier => SymbolEqualityComparer.Default.Equals(Local(earlier)?.Local, local.Local));
        return isSecond ? Report.Place(Descriptor, local, local.Local.Name) : null;
    }

    /// <summary>The local that a loop reads, also behind <c>WithCancellation</c> and <c>ConfigureAwait</c>.</summary>
    private static ILocalReferenceOperation? Local(IForEachLoopOperation loop)
    {
        var value = loop.Collection;
        while (loop.IsAsynchronous)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "WithCancellation" or "ConfigureAwait" } call:
                    value = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : call);
                    if (value == call) return null;
                    break;
                default:
                    return value as ILocalReferenceOperation;
            }
        }

        return null;
    }
}
