namespace OpenRouterGen.Tool.Folders;

/// <summary>A file that is about to be written.</summary>
/// <param name="Name">Its name in its folder.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record NewFile(string Name, byte[] Content)
{
    /// <summary>The hash of its bytes.</summary>
    public string Hash { get; } = FolderJournal.Hash(Content);
}
