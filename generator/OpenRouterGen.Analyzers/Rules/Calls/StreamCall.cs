using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Recognises calls of emitted clients that return a stream: no request is sent before it is read.</summary>
internal static class StreamCall
{
    public static IInvocationOperation? Of(IOperation? value, CompilationScope scope) => AnyOf(value, scope) is { } call && IsStream(call) ? call : null;

    /// <summary>A call of an emitted type, whatever it returns.</summary>
    public static IInvocationOperation? AnyOf(IOperation? value, CompilationScope scope)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IInvocationOperation call && scope.Types.IsEmitted(call.TargetMethod.ContainingType) ? call : null;
    }

    public static bool IsStream(IInvocationOperation call) => call.Type is INamedTypeSymbol { MetadataName: "IAsyncEnumerable`1" };
}
