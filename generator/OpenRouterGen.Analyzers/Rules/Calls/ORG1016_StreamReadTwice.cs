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
        "'{0}' was read before: reading events again throws, and reading pages again asks for all of them again",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "The events of a call can be read once, and each enumeration of pages asks for them anew.");

    /// <summary>
    /// A loop over a stream that an earlier loop of the same block, or of a block around it, has read, or that reads it in each round of a loop around.
    /// </summary>
    public static Diagnostic? Check(IForEachLoopOperation loop, CompilationScope scope) =>
        Local(loop) is { } local && StreamCall.Of(scope.Locals.InitializerOf(local), scope) is not null
            && (Before(loop).Any(earlier => SymbolEqualityComparer.Default.Equals(Local(earlier)?.Local, local.Local))
                || IsRepeated(loop, local.Local))
            ? Report.Place(Descriptor, local, local.Local.Name)
            : null;

    /// <summary>The loops that have run wherever this one runs, in the same function.</summary>
    private static IEnumerable<IForEachLoopOperation> Before(IOperation loop)
    {
        for (var part = loop; part.Parent is { } parent and not IAnonymousFunctionOperation and not ILocalFunctionOperation; part = parent)
        {
            foreach (var earlier in parent is IBlockOperation block ? block.Operations.TakeWhile(statement => statement != part) : [])
            {
                if (earlier is IForEachLoopOperation read) yield return read;
            }
        }
    }

    /// <summary>
    /// Whether a loop around reads a stream in every round that was made outside of it. One that anything but its end may leave is not known to go on.
    /// </summary>
    private static bool IsRepeated(IOperation loop, ILocalSymbol stream)
    {
        for (var part = loop; part.Parent is { } parent; part = parent)
        {
            switch (parent)
            {
                case ILoopOperation around when around.Body == part:
                    return !around.Locals.Contains(stream, SymbolEqualityComparer.Default) && !MayBeLeft(around, loop);
                case IBlockOperation block when !block.Locals.Contains(stream, SymbolEqualityComparer.Default):
                case IUsingOperation or ILockOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool MayBeLeft(ILoopOperation around, IOperation read) => around.Body.Descendants().Any(part => part switch
    {
        IReturnOperation or IThrowOperation => true,
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IBranchOperation { Target: var target } => !IsWithin(part, read) || !target.Equals(((ILoopOperation)read).ExitLabel, SymbolEqualityComparer.Default),
        _ => false,
    });

    private static bool IsWithin(IOperation part, IOperation whole) => whole.Syntax.Span.Contains(part.Syntax.Span);

    /// <summary>The local that a loop reads, also behind <c>WithCancellation</c> and <c>ConfigureAwait</c>.</summary>
    private static ILocalReferenceOperation? Local(IForEachLoopOperation loop)
    {
        var value = loop.IsAsynchronous ? loop.Collection : null;
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "WithCancellation" or "ConfigureAwait" } call:
                    value = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
                    break;
                default:
                    return value as ILocalReferenceOperation;
            }
        }
    }
}
