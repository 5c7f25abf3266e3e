using System.Runtime.CompilerServices;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>The files of the repository as they stand on disk; nothing that a build made.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] s_folders = ["generator", "runtime", "samples", "tests"];

    // What the templates make is a user's project, with no table of ours.
    private const string Templates = "generator/OpenRouterGen.Templates/openrouter-";

    private static readonly string s_root = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", ".."));

    private static readonly Lazy<IReadOnlyList<SourceFile>> s_sources =
        new(() => [.. Paths("*.cs").Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(s_root, path))))]);

    public static IReadOnlyList<SourceFile> Sources => s_sources.Value;

    /// <summary>What is released: everything but tests.</summary>
    public static IEnumerable<SourceFile> Production => Sources.Where(source => !source.IsTest);

    /// <summary>The project files, from the repository's folder.</summary>
    public static IEnumerable<string> Projects => Paths("*.csproj");

    /// <summary>The pages of documentation, from the repository's folder.</summary>
    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(s_root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(s_root, "spec"), "*.md"))
            .Select(path => Path.GetRelativePath(s_root, path).Replace('\\', '/'))
            .Concat(Paths("*.md"));

    /// <summary>Whether there is a file or folder of this path.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(s_root, path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(s_root, path));

    /// <summary>Writes a reviewed text anew.</summary>
    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(s_root, path), text);

    private static IEnumerable<string> Paths(string pattern) =>
        from folder in s_folders
        from file in Directory.EnumerateFiles(Path.Combine(s_root, folder), pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(s_root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj") && !path.StartsWith(Templates, StringComparison.Ordinal)
        orderby path.ToUpperInvariant()
        select path;

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
