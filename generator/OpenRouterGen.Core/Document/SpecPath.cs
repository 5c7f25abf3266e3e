namespace OpenRouterGen.Core.Document;

/// <summary>Paths of files as texts: Core has no file system. Both separators are one.</summary>
internal static class SpecPath
{
    /// <summary>A relative reference, seen from the file in which it stands (RFC 3986, section 5.2.4).</summary>
    public static string Combine(string from, string reference)
    {
        var folder = Parts(from);
        folder.RemoveAt(folder.Count - 1);
        foreach (var part in Parts(Uri.UnescapeDataString(reference)))
        {
            if (part == ".." && folder.Count > 0)
            {
                folder.RemoveAt(folder.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                folder.Add(part);
            }
        }

        return string.Join("/", folder);
    }

    public static bool Same(string first, string second) =>
        string.Equals(string.Join("/", Parts(first)), string.Join("/", Parts(second)), StringComparison.Ordinal);

    private static List<string> Parts(string path) => [.. path.Replace('\\', '/').Split('/')];
}
