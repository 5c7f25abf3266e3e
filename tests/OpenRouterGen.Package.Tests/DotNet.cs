using System.Diagnostics;
using System.Text;

namespace OpenRouterGen.Package.Tests;

/// <summary>Runs the SDK as a user would, in a folder of its own.</summary>
internal static class DotNet
{
    private static readonly Dictionary<string, string> s_noEnvironment = [];

    public static Task<string> RunAsync(string folder, params string[] arguments) => RunAsync(folder, s_noEnvironment, arguments);

    public static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync("dotnet", folder, environment, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    public static Task<(int ExitCode, string Output)> TryRunAsync(string folder, params string[] arguments) =>
        TryRunAsync("dotnet", folder, s_noEnvironment, arguments);

    /// <summary>Runs a program that was published; the SDK is not needed for it.</summary>
    public static Task<(int ExitCode, string Output)> TryRunProgramAsync(string program, string folder, params string[] arguments) =>
        TryRunAsync(program, folder, s_noEnvironment, arguments);

    /// <summary>The errors and warnings of a build, each once: a build prints them again at its end, and says after each whose they are.</summary>
    /// <param name="output">What the build printed.</param>
    /// <param name="folder">The folder of the project to which they belong; null for all.</param>
    public static IReadOnlyList<string> Diagnostics(string output, string? folder = null) => output.Split('\n')
        .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
        .Where(line => folder is null || line.Contains(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(line => line.Trim().Split(" [")[0])
        .Distinct()
        .ToList();

    /// <summary>A diagnostic of a build without its place.</summary>
    public static string Error(string diagnostic) => diagnostic[diagnostic.IndexOf("error ", StringComparison.Ordinal)..];

    /// <summary>How a program is started with its output redirected, in the environment that a user has.</summary>
    public static ProcessStartInfo StartInfo(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What `dotnet test` sets for its own processes would steer the inner build. A user's machine keeps a compiler that has started.
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList()) start.Environment.Remove(name);
        return start;
    }

    private static async Task<(int ExitCode, string Output)> TryRunAsync(string program, string folder, IReadOnlyDictionary<string, string> environment,
        string[] arguments)
    {
        var start = StartInfo(program, folder, arguments);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        var streams = new[] { process.StandardOutput, process.StandardError }.Select(async reader =>
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (output) output.AppendLine(line);
            }
        });
        await Task.WhenAll(streams);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }

    private static bool IsInherited(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "DOTNET_HOST_PATH" or "NUGET_PACKAGES" or "UseSharedCompilation" or "OPENROUTER_API_KEY" or "OPENROUTER_BASE_URL";
}
