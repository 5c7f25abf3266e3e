namespace OpenRouter.Runtime;

/// <summary>The names of files that are not whole yet.</summary>
internal static class TemporaryName
{
    public const string Extension = ".tmp";

    public static string New() => "." + Guid.NewGuid().ToString("N") + Extension;

    /// <summary>A name that is free and can be recognised, for a whole file.</summary>
    public static string Free(string path, string extension) => path + "-" + Guid.NewGuid().ToString("N")[..8] + extension;

    /// <summary>Whether a name is one that this library gave.</summary>
    public static bool Is(string name) =>
        name.Length > Extension.Length && name.StartsWith('.') && name.EndsWith(Extension, StringComparison.Ordinal)
            && Guid.TryParseExact(name[1..^Extension.Length], "N", out _);
}
