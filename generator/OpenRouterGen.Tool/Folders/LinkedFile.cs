namespace OpenRouterGen.Tool.Folders;

/// <summary>A name that may be a symbolic link: several projects may share one document by it.</summary>
internal static class LinkedFile
{
    /// <summary>The file that a name leads to in the end: itself unless it is a link.</summary>
    /// <exception cref="IOException">It leads in circles.</exception>
    public static string Behind(string path) => IsLink(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : path;

    /// <summary>Whether a name is a link that leads nowhere, so that no file can be put behind it.</summary>
    public static bool IsBroken(string path)
    {
        try
        {
            return IsLink(path) && !File.Exists(Behind(path));
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
