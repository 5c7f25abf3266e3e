namespace OpenRouterGen.Tool.Emitting;

/// <summary>A folder of files that are made of a document.</summary>
/// <param name="Folder">The folder, as a full path; it need not exist.</param>
/// <param name="From">The source of the document.</param>
internal sealed record OutputRequest(string Folder, string From)
{
    /// <summary>Whether the folder may have files that the tool did not write.</summary>
    public bool Force { get; init; }

    public bool Json { get; init; }
}
