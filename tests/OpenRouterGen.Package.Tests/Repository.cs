namespace OpenRouterGen.Package.Tests;

internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Published documents and other test data beside the repository; null on a machine that has none.</summary>
    public static string? Shared { get; } = Directory.Exists(Path.Combine(Root, "..", "shared")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : null;

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenRouterGen.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
