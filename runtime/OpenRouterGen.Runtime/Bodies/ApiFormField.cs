namespace OpenRouter.Runtime;

/// <summary>A field of a form: either text or a file.</summary>
internal sealed record ApiFormField(string Name, string? Text, FilePart? File, string? MediaType)
{
    /// <summary>Whether name and text are escaped already, as the style of the field in a form without files says.</summary>
    public bool IsEncoded { get; init; }
}
