using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>An installed SDK: its compiler, and the platform to compile against.</summary>
/// <param name="Folder">The folder of this version.</param>
internal sealed partial record DotnetSdk(string Folder)
{
    /// <summary>The C# compiler, which <c>dotnet</c> runs.</summary>
    public string Compiler => Path.Combine(Folder, "Roslyn", "bincore", "csc.dll");

    /// <summary>The newest SDK of the <c>dotnet</c> that runs the tool.</summary>
    /// <exception cref="CompilationUnavailableException">There is none.</exception>
    public static Task<DotnetSdk> FindAsync(CancellationToken cancellationToken) => FindAsync(DotnetHost.Path, cancellationToken);

    /// <summary>The newest SDK of a <c>dotnet</c>.</summary>
    internal static async Task<DotnetSdk> FindAsync(string host, CancellationToken cancellationToken)
    {
        var listed = await DotnetHost.RunAsync(host, ["--list-sdks"], Path.GetTempPath(), cancellationToken).ConfigureAwait(false);
        return Newest(listed.Text) is { } folder && new DotnetSdk(folder) is var sdk && File.Exists(sdk.Compiler)
            ? sdk
            : throw new CompilationUnavailableException(
                $"'{host}' has no SDK, and compiling needs one; install the .NET SDK from https://dotnet.microsoft.com/download");
    }

    /// <summary>The assemblies of the platform: those that are made for compiling, else those that the tool runs on.</summary>
    public IReadOnlyList<string> Platform()
    {
        var packs = Path.GetFullPath(Path.Combine(Folder, "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var pack = Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs).OrderByDescending(folder => ReadVersion(Path.GetFileName(folder))).FirstOrDefault()
            : null;
        var reference = pack is null ? null : Directory.EnumerateDirectories(Path.Combine(pack, "ref"), "net*").FirstOrDefault();
        return reference is null
            ? [.. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Where(ManagedFile.Is).Order(StringComparer.Ordinal)]
            : [.. Directory.EnumerateFiles(reference, "*.dll").Order(StringComparer.Ordinal)];
    }

    /// <summary>The folder of the newest of <c>10.0.401 [/usr/share/dotnet/sdk]</c> and others, line by line; null for none.</summary>
    internal static string? Newest(string list) => Line().Matches(list)
        .OrderByDescending(match => ReadVersion(match.Groups["version"].Value))
        .ThenByDescending(match => !match.Groups["version"].Value.Contains('-', StringComparison.Ordinal))
        .Select(match => Path.Combine(match.Groups["folder"].Value, match.Groups["version"].Value))
        .FirstOrDefault();

    private static Version ReadVersion(string text) => Version.TryParse(text.Split('-')[0], out var version) ? version : new Version(0, 0);

    [GeneratedRegex(@"^(?<version>\d\S*) \[(?<folder>.+)\]\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
