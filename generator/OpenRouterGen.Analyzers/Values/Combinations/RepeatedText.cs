using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>A text of one character, so many times.</summary>
internal static class RepeatedText
{
    // A longer one is not made: no limit of a text is near it.
    private const int Longest = 100_000;

    /// <summary>The text of <c>new string('a', 3)</c>; null for every other object.</summary>
    public static string? Of(IObjectCreationOperation creation) =>
        creation is { Type.SpecialType: SpecialType.System_String, Arguments: { Length: 2 } arguments }
            && arguments[0].Value.ConstantValue is { HasValue: true, Value: char character }
            && arguments[1].Value.ConstantValue is { HasValue: true, Value: >= 0 and <= Longest and int count }
            ? new string(character, count)
            : null;
}
