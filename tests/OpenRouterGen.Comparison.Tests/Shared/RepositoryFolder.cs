using System.Runtime.CompilerServices;

namespace OpenRouterGen.Comparison.Tests.Shared;

/// <summary>Files of the repository, and published documents beside it.</summary>
internal static class RepositoryFolder
{
    public const string Switch = "OPENROUTERGEN_UPDATE_EXPECTED";

    private static readonly string s_root = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", ".."));

    /// <summary>Whether reviewed texts are written anew.</summary>
    public static bool IsWrittenAnew { get; } = Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>The folder of published documents; null where it is missing.</summary>
    public static string? Specs { get; } =
        Path.GetFullPath(Path.Combine(s_root, "..", "shared", "specs")) is var folder && Directory.Exists(folder) ? folder : null;

    public static string PathOf(string path) => Path.Combine(s_root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
