namespace OpenRouterGen.Comparison.Tests;

/// <summary>Files of the tree that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Published documents beside the repository; none on a machine that has no such folder.</summary>
    public static IReadOnlyList<string> Published { get; } =
        Directory.Exists(Path.Combine(Root, "..", "shared", "specs"))
            ? [.. Directory.EnumerateFiles(Path.Combine(Root, "..", "shared", "specs"), "*.yaml").Select(Path.GetFullPath).Order(StringComparer.Ordinal)]
            : [];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenRouterGen.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
