using System.Runtime.InteropServices;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>The program <c>dotnet</c>.</summary>
internal static class DotnetHost
{
    /// <summary>The one that runs the tool, so that no other one on the path is meant; the path's where it is not known.</summary>
    public static string Path { get; } = Candidates().FirstOrDefault(File.Exists) ?? "dotnet";

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="CompilationUnavailableException">It cannot be started.</exception>
    public static Task<ChildProcess> RunAsync(IEnumerable<string> arguments, string folder, CancellationToken cancellationToken) =>
        RunAsync(Path, arguments, folder, cancellationToken);

    internal static async Task<ChildProcess> RunAsync(string host, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await ChildProcess.RunAsync(host, folder, arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            throw new CompilationUnavailableException($"'{host}' cannot be started: {exception.InnerException?.Message}", exception);
        }
    }

    private static string Name => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            yield return host;
        }

        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
        {
            yield return System.IO.Path.Combine(root, Name);
        }

        // shared/Microsoft.NETCore.App/<version>/ below the root.
        yield return System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", Name));
    }
}
