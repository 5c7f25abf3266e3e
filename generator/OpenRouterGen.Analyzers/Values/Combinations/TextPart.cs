using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>A part of a text: an expression, or letters that stand in a format.</summary>
internal sealed record TextPart(IOperation? Expression, string Letters)
{
    public static TextPart Of(IOperation expression) => new(expression, string.Empty);
}
