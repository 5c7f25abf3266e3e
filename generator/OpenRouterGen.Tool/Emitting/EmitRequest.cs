namespace OpenRouterGen.Tool.Emitting;

/// <summary>What is emitted, and where to.</summary>
/// <param name="Folder">The folder, as a full path; it need not exist.</param>
/// <param name="From">The source of the document.</param>
internal sealed record EmitRequest(string Folder, string From)
{
    /// <summary>Only declarations: what users of the client see.</summary>
    public bool Surface { get; init; }

    /// <summary>Whether the folder may have files that the tool did not write.</summary>
    public bool Force { get; init; }

    public bool Json { get; init; }
}
