using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>An address that is made of a constant text where it is given.</summary>
internal static class WrittenAddress
{
    /// <summary>The address; null when it is not written out, or none can be made of the text.</summary>
    public static Uri? Of(IOperation operation) =>
        operation is IObjectCreationOperation { Type: { Name: nameof(Uri) }, Arguments: { Length: 1 or 2 } arguments }
            && arguments[0].Value.ConstantValue is { HasValue: true, Value: string text }
            && KindOf(arguments) is { } kind
            && Uri.TryCreate(text, kind, out var address)
            ? address
            : null;

    private static UriKind? KindOf(IReadOnlyList<IArgumentOperation> arguments) =>
        arguments.Count == 1 ? UriKind.Absolute : arguments[1].Value.ConstantValue is { HasValue: true, Value: int kind } ? (UriKind)kind : null;
}
