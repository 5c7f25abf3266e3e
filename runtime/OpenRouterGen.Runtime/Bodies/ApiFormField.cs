namespace OpenRouter.Runtime;

/// <summary>A field of a form: either text or a file.</summary>
internal sealed record ApiFormField(string Name, string? Text, FilePart? File, string? MediaType)
{
    /// <summary>The field in a form without files, where its style says how it is escaped; null for any other.</summary>
    public string? Encoded { get; init; }
}
