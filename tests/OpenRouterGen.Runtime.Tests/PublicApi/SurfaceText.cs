using System.Runtime.CompilerServices;

namespace OpenRouter.Tests.PublicApi;

/// <summary>
/// A surface that somebody has read, in a file of this folder. Its first lines, with a hash, say what it is; they stay when it is written anew.
/// </summary>
internal static class SurfaceText
{
    public static string[] Read(string file) => [.. All(file).Where(static line => !IsHead(line))];

    public static void Write(string file, IEnumerable<string> lines) =>
        File.WriteAllText(PathOf(file), string.Join('\n', All(file).TakeWhile(IsHead).Concat(lines)) + "\n");

    private static string[] All(string file) => File.ReadAllText(PathOf(file)).TrimEnd('\n').Split('\n');

    private static bool IsHead(string line) => line.StartsWith('#');

    private static string PathOf(string file, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, file);
}
