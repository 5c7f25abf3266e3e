namespace OpenRouterGen.Comparison.Tests;

/// <summary>Files of the tree that tests read, and published documents beside it.</summary>
internal static class Repository
{
    private static readonly string s_root = Find(AppContext.BaseDirectory);

    /// <summary>Whether reviewed texts are written anew.</summary>
    public static bool IsWrittenAnew { get; } = Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1";

    /// <summary>The folder of published documents; null on a machine that has none.</summary>
    public static string? Specs { get; } =
        Path.GetFullPath(Path.Combine(s_root, "..", "shared", "specs")) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The published documents, the oldest first.</summary>
    public static IReadOnlyList<string> Published { get; } =
        Specs is null ? [] : [.. Directory.EnumerateFiles(Specs, "*.yaml").Order(StringComparer.Ordinal)];

    public static string PathOf(string path) => Path.Combine(s_root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenRouterGen.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
