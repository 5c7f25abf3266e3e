namespace OpenRouterGen.Tool.Tests;

/// <summary>Files of the tree that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenRouterGen.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
