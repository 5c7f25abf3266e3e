using System.Text.Json;
using OpenRouterGen.Tool.Compilation;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Impact;

/// <summary>Asks MSBuild how it would call the compiler. Nothing is built, and references are as they were last built.</summary>
internal sealed class CommandLineReader(string scratch)
{
    /// <summary>The command lines of a project, one for each framework; none where it is no C#.</summary>
    /// <exception cref="CompilationUnavailableException">The project cannot be read, or was not restored.</exception>
    public async Task<IReadOnlyList<CommandLine>> ReadAsync(string project, CancellationToken cancellationToken)
    {
        string[] asked = ["-getProperty:TargetFramework", "-getProperty:TargetFrameworks", "-getProperty:ProjectAssetsFile"];
        var properties = (await EvaluateAsync(project, asked, cancellationToken).ConfigureAwait(false)).GetProperty("Properties");
        if (Text(properties, "ProjectAssetsFile") is { Length: > 0 } assets && !File.Exists(assets))
        {
            throw new CompilationUnavailableException($"'{project}' has not been restored; run 'dotnet restore' on it, then try again");
        }

        var frameworks = Text(properties, "TargetFrameworks").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var lines = new List<CommandLine>();
        foreach (var framework in frameworks.Length > 0 ? frameworks : [Text(properties, "TargetFramework")])
        {
            if (await ReadAsync(project, framework, frameworks.Length > 0, cancellationToken).ConfigureAwait(false) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private async Task<CommandLine?> ReadAsync(string project, string framework, bool isOneOfSeveral, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",

            // Without it a project that is up to date has no command line.
            "-p:NonExistentFile=__none__", "-p:BuildProjectReferences=false",

            // The file by which the generator knows roles and options is written anew, and not into the project's own folder.
            "-p:GeneratedMSBuildEditorConfigFile=" + EditorConfig(project, framework),
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", "-getProperty:TargetPath", "-getProperty:TargetRefPath",
            .. isOneOfSeveral ? ["-p:TargetFramework=" + framework] : Array.Empty<string>(),
        ];
        var answer = await EvaluateAsync(project, arguments, cancellationToken).ConfigureAwait(false);
        var items = answer.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => Text(item, "Identity")).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var properties = answer.GetProperty("Properties");
        var compiler = Path.GetFullPath(Path.Combine(Text(properties, "RoslynTargetsPath"), "bincore", "csc.dll"));
        return new CommandLine(project, framework, compiler, items)
        {
            Outputs = [.. new[] { Text(properties, "TargetPath"), Text(properties, "TargetRefPath") }.Where(path => path.Length > 0).Select(Path.GetFullPath)],
        };
    }

    private string EditorConfig(string project, string framework) =>
        Path.Combine(scratch, $"{Path.GetFileNameWithoutExtension(project)}.{framework}.GeneratedMSBuildEditorConfig.editorconfig");

    private static async Task<JsonElement> EvaluateAsync(string project, string[] arguments, CancellationToken cancellationToken)
    {
        var run = await DotnetHost.RunAsync(
            ["msbuild", project, "-nologo", "-verbosity:quiet", .. arguments], Path.GetDirectoryName(project)!, cancellationToken)
            .ConfigureAwait(false);
        if (run.ExitCode != 0)
        {
            throw new CompilationUnavailableException($"MSBuild cannot read '{project}': {Reason(run)}");
        }

        try
        {
            return JsonElement.Parse(run.Text[run.Text.IndexOf('{', StringComparison.Ordinal)..]);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException)
        {
            throw new CompilationUnavailableException($"MSBuild's answer for '{project}' cannot be read: {exception.Message}", exception);
        }
    }

    // A line with an error in it says more than the first one.
    private static string Reason(ChildProcess run)
    {
        var lines = (run.Error + "\n" + run.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "it wrote nothing";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
}
