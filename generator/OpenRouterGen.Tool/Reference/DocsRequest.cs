namespace OpenRouterGen.Tool.Reference;

/// <summary>Which pages are written, and where to.</summary>
/// <param name="Folder">The folder, as a full path; it need not exist.</param>
/// <param name="From">The source of the document.</param>
internal sealed record DocsRequest(string Folder, string From)
{
    /// <summary>The folder of templates that replace ours, as a full path; null for none.</summary>
    public string? Templates { get; init; }

    /// <summary>Whether the folder may have files that the tool did not write.</summary>
    public bool Force { get; init; }

    public bool Json { get; init; }
}
