namespace OpenRouter.Runtime;

/// <summary>Media types as headers and answers write them.</summary>
internal static class MediaTypeText
{
    /// <summary>
    /// The type without parameters, in small letters; null when there is none. Not by the platform's parser: it gives nothing at all for 'text/event-stream;'.
    /// </summary>
    public static string? Essence(string? text)
    {
        if (text is null) return null;
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var essence = (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
        return essence.Length == 0 ? null : essence;
    }

    /// <summary>Whether a record separator stands before each JSON text (RFC 7464).</summary>
    public static bool IsSequence(string? text) => Essence(text)?.EndsWith("json-seq", StringComparison.Ordinal) ?? false;
}
