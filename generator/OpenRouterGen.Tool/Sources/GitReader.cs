using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Takes a file out of the history of the repository around the working folder.</summary>
internal static class GitReader
{
    /// <param name="source">A revision and a path of it, as <c>main:src/App/openrouter/openapi.yaml</c>.</param>
    /// <param name="folder">The folder that git runs in.</param>
    /// <param name="cancellationToken">Ends git as well.</param>
    /// <exception cref="ToolException">The revision does not exist, or has no such file.</exception>
    public static async Task<TakenText> ReadAsync(string source, string folder, CancellationToken cancellationToken)
    {
        var git = await ShowAsync(source, folder, cancellationToken).ConfigureAwait(false);
        return git.ExitCode == 0
            ? TakenText.Of(source, git.Output)
            : throw ToolException.Input(
                $"'{source}' is neither a file nor in git: git says {Excerpt.Of(git.Error)}; write REVISION:PATH, the path from the repository's folder");
    }

    /// <summary>The same; null where there is no such file.</summary>
    public static async Task<TakenText?> TryReadAsync(string source, string folder, CancellationToken cancellationToken)
    {
        var git = await ShowAsync(source, folder, cancellationToken).ConfigureAwait(false);
        return git.ExitCode == 0 ? TakenText.Of(source, git.Output) : null;
    }

    /// <summary>Whether a source that is no file can be meant for git: a single letter before the colon is a drive.</summary>
    public static bool IsRevision(string source) => source.IndexOf(':', StringComparison.Ordinal) > (OperatingSystem.IsWindows() ? 1 : 0);

    private static Task<ChildProcess> ShowAsync(string source, string folder, CancellationToken cancellationToken) =>
        ChildProcess.RunAsync("git", folder, ["show", "--end-of-options", source], cancellationToken);
}
