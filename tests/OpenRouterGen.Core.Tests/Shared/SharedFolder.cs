namespace OpenRouterGen.Core.Tests.Shared;

/// <summary>Published documents that tests use as data. They stand beside the repository and may be missing.</summary>
internal static class SharedFolder
{
    public static string? Specs { get; } = Find();

    public static IEnumerable<string> Documents => Directory.EnumerateFiles(Specs!, "*.yaml").Order(StringComparer.Ordinal);

    public static IEnumerable<string> Overlays => Directory.EnumerateFiles(Path.Combine(Specs!, "overlays"), "*.yaml").Order(StringComparer.Ordinal);

    public static string Document(string name) => Path.Combine(Specs!, name);

    public static string Overlay(string name) => Path.Combine(Specs!, "overlays", name + ".overlay.yaml");

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json")))
            {
                var specs = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "specs"));
                return Directory.Exists(specs) ? specs : null;
            }
        }

        return null;
    }
}
