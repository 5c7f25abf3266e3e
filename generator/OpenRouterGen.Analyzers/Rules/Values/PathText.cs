namespace OpenRouterGen.Analyzers.Rules;

/// <summary>What the runtime's <c>ApiPath</c> takes.</summary>
internal static class PathText
{
    public static bool IsPart(string text) => text is not ("" or "." or "..") && !HasHalf(text);

    /// <summary>Whether a text can be cut into parts, the last of which keeps what is left over.</summary>
    public static bool HasParts(string text, string separator, int count)
    {
        var parts = text.Split([separator], count, StringSplitOptions.None);
        return parts.Length == count && parts.All(IsPart);
    }

    /// <summary>Whether half of a surrogate pair stands alone: that is no character, and nothing can be sent for it.</summary>
    public static bool HasHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
