namespace OpenRouterGen.Core.Tests.Shared;

/// <summary>Published documents that tests use as data. They stand beside the repository and may be missing.</summary>
internal static class SharedFolder
{
    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository(new DirectoryInfo(AppContext.BaseDirectory));

    public static string? Specs { get; } = Find();

    public static IEnumerable<string> Documents => Directory.EnumerateFiles(Specs!, "*.yaml").Order(StringComparer.Ordinal);

    public static IEnumerable<string> Overlays => Directory.EnumerateFiles(Path.Combine(Specs!, "overlays"), "*.yaml").Order(StringComparer.Ordinal);

    public static string Document(string name) => Path.Combine(Specs!, name);

    public static string Overlay(string name) => Path.Combine(Specs!, "overlays", name + ".overlay.yaml");

    private static string? Find()
    {
        var specs = Path.GetFullPath(Path.Combine(Repository, "..", "shared", "specs"));
        return Directory.Exists(specs) ? specs : null;
    }

    private static string FindRepository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "global.json")) ? folder.FullName : FindRepository(folder.Parent!);
}
