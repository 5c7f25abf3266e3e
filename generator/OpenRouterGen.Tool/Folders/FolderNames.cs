namespace OpenRouterGen.Tool.Folders;

/// <summary>The files of the folder beside a project.</summary>
internal static class FolderNames
{
    public const string Folder = "openrouter";
    public const string Document = "openapi.yaml";
    public const string Catalog = "image-models.json";
    public const string Overlays = "*.overlay.yaml";
    public const string Lock = "openrouter.lock.json";
    public const string Accepted = "accepted.json";
    public const string Attributes = ".gitattributes";

    /// <summary>Where an update puts its files before they get their names.</summary>
    public const string Staging = ".update";

    public const string Journal = "journal.json";

    /// <summary>What an update may write, in this order: the lock is the last, since it says that the others are there.</summary>
    public static IReadOnlyList<string> Written { get; } = [Attributes, Document, Catalog, Lock];
}
