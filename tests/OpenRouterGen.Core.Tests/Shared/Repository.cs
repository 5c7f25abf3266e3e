namespace OpenRouterGen.Core.Tests.Shared;

internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenRouterGen.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
