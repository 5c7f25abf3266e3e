namespace OpenRouter.Runtime;

/// <summary>A field of a form: either text or a file.</summary>
internal sealed record ApiFormField(string Name, string? Text, FilePart? File, string? MediaType);
