namespace OpenRouter.Runtime;

/// <summary>What a key must be so that a header can carry it. No word about one repeats it.</summary>
internal static class ApiKeyText
{
    private const string Scheme = "Bearer";

    /// <summary>What is wrong with a key that was given; null when nothing is.</summary>
    public static string? Problem(string key)
    {
        var trimmed = key.AsSpan().Trim();
        if (trimmed.IsEmpty) return "it is empty, which never means the key of the environment: leave it out for that";
        if (HasScheme(trimmed)) return "it begins with '" + Scheme + "': give the key alone, the client adds that word";
        return HeaderText.IsValue(trimmed) ? null : "it holds a line break or another character that is not printable ASCII";
    }

    private static bool HasScheme(ReadOnlySpan<char> key) =>
        key.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && (key.Length == Scheme.Length || char.IsWhiteSpace(key[Scheme.Length]) || key[Scheme.Length] == ':');
}
