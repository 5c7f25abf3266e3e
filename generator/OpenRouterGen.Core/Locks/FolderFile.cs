namespace OpenRouterGen.Core.Locks;

/// <summary>A file that a client is made of, as a lock sees it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Bundled">Whether the package brought it, so that it stands for one of the user's that is not there.</param>
internal sealed record FolderFile(string Path, string Text, FolderFileKind Kind, bool Bundled)
{
    /// <summary>The folder with its separator, as far as the path names one.</summary>
    public string Folder => FolderOf(Path);

    public string Name => NameOf(Path);

    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    public static string NameOf(string path) => path.Substring(FolderOf(path).Length);
}
