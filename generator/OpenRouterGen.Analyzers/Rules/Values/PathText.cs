namespace OpenRouterGen.Analyzers.Rules;

/// <summary>What the runtime's <c>ApiPath</c> takes.</summary>
internal static class PathText
{
    public static bool IsPart(string text) => text is not ("" or "." or "..");

    /// <summary>Whether a text can be cut into parts, the last of which keeps what is left over.</summary>
    public static bool HasParts(string text, string separator, int count)
    {
        var parts = text.Split([separator], count, StringSplitOptions.None);
        return parts.Length == count && parts.All(IsPart);
    }
}
