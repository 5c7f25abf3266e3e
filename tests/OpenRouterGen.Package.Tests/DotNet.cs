using System.Diagnostics;
using System.Text;

namespace OpenRouterGen.Package.Tests;

/// <summary>Runs the SDK as a user would, in a folder of its own.</summary>
internal static class DotNet
{
    public static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync(folder, environment, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    public static async Task<(int ExitCode, string Output)> TryRunAsync(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // What `dotnet test` sets for its own processes would steer the inner build.
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

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
        || name is "CI" or "DOTNET_HOST_PATH" or "OPENROUTER_API_KEY" or "OPENROUTER_BASE_URL";
}
