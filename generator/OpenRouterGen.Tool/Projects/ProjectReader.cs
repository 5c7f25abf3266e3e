using System.Text.Json;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Compilation;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Projects;

/// <summary>Asks MSBuild for the options of a project, as a build of it would have them.</summary>
internal sealed class ProjectReader(ToolContext context)
{
    private static readonly string[] s_properties =
    [
        "OpenRouterGenSpec", "OpenRouterGenSpecFolder", "OpenRouterGenFolder", "OpenRouterGenNamespace", "OpenRouterGenClient", "OpenRouterGenVisibility",
        "OpenRouterGenJson", "OpenRouterGenTags", "OpenRouterGenOperations", "OpenRouterGenStrictOverlays", "OpenRouterGenBundledOverlay",
        "OpenRouterGenOverlays", "OpenRouterGenReferences", "OpenRouterGenCatalog", "TargetFramework", "TargetFrameworks",
    ];

    /// <summary>The settings of the project, or those of the working folder where it has none.</summary>
    /// <param name="named">The project or its folder, as the user names it; null for the one of the working folder.</param>
    /// <param name="cancellationToken">Ends MSBuild as well.</param>
    public async Task<ProjectSettings> ReadAsync(string? named, CancellationToken cancellationToken)
    {
        if (Find(named) is not { } project)
        {
            return new ProjectSettings(Path.Combine(context.WorkingFolder, FolderNames.Folder), new BuildOptions());
        }

        var asking = AskAsync(project, framework: null, cancellationToken);
        var properties = await context.Screen.WaitAsync($"Reading {context.Shown(project)}", asking).ConfigureAwait(false);
        if (properties["TargetFramework"].Length == 0 && List(properties["TargetFrameworks"]) is { Count: > 0 } frameworks)
        {
            // A property may stand under a condition, and the package is for .NET 10.
            var framework = frameworks.FirstOrDefault(name => name.StartsWith("net10", StringComparison.OrdinalIgnoreCase)) ?? frameworks[0];
            properties = await AskAsync(project, framework, cancellationToken).ConfigureAwait(false);
        }

        var settings = Settings(project, properties);
        if (!settings.UsesFolder)
        {
            context.Screen.Warn($"the project names the document '{properties["OpenRouterGenSpec"]}' in OpenRouterGenSpec, "
                + $"so it does not use '{context.Shown(settings.Folder)}'");
        }
        else if (settings.Catalogs is not null)
        {
            context.Screen.Warn($"the project says '{properties["OpenRouterGenCatalog"]}' in OpenRouterGenCatalog, "
                + $"so it does not use '{context.Shown(Path.Combine(settings.Folder, FolderNames.Catalog))}'");
        }

        return settings;
    }

    // After a restore the package's own files stand in the properties that the project leaves open.
    private static bool NamesOther(string named, string file, string project, string specFolder, Dictionary<string, string> properties) =>
        named.Length > 0
        && named != properties["OpenRouterGenSpecFolder"] + file
        && Path.GetFullPath(named, Path.GetDirectoryName(project)!) != Path.Combine(specFolder, file);

    private static ProjectSettings Settings(string project, Dictionary<string, string> properties)
    {
        var folder = Path.GetDirectoryName(project)!;
        var specFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Or(properties["OpenRouterGenFolder"], FolderNames.Folder), folder));
        var catalog = properties["OpenRouterGenCatalog"];
        var defaults = new BuildOptions();
        return new ProjectSettings(
            specFolder,
            new BuildOptions
            {
                Namespace = Or(properties["OpenRouterGenNamespace"], defaults.Namespace),
                Client = Or(properties["OpenRouterGenClient"], defaults.Client),
                Visibility = Or(properties["OpenRouterGenVisibility"], defaults.Visibility),
                Json = Or(properties["OpenRouterGenJson"], defaults.Json),
                StrictOverlays = IsTrue(properties["OpenRouterGenStrictOverlays"]),
                Tags = List(properties["OpenRouterGenTags"]).ToEquatableList(),
                Operations = List(properties["OpenRouterGenOperations"]).ToEquatableList(),
            })
        {
            Project = project,
            UsesFolder = !NamesOther(properties["OpenRouterGenSpec"], FolderNames.Document, project, specFolder, properties),
            Catalogs = NamesOther(catalog, FolderNames.Catalog, project, specFolder, properties) ? catalog == "none" ? [] : Paths(catalog, folder) : null,
            BundledOverlay = properties["OpenRouterGenBundledOverlay"] is "" || IsTrue(properties["OpenRouterGenBundledOverlay"]),
            Overlays = Paths(properties["OpenRouterGenOverlays"], folder),
            References = Paths(properties["OpenRouterGenReferences"], folder) ?? [],
        };
    }

    private string? Find(string? named)
    {
        var path = context.FullPath(named ?? ".");
        if (File.Exists(path))
        {
            return path;
        }

        if (!Directory.Exists(path))
        {
            throw ToolException.Input($"the project '{named}' does not exist; name a project file or its folder");
        }

        var found = Directory.GetFiles(path, "*.csproj");
        return found switch
        {
            [var only] => only,
            [] when named is null => null,
            [] => throw ToolException.Input($"'{named}' has no C# project; name a project file or its folder"),
            _ => throw new ToolException(ExitCode.Usage, $"there are {found.Length} projects in '{context.Shown(path)}'; name one of them with --project"),
        };
    }

    private async Task<Dictionary<string, string>> AskAsync(string project, string? framework, CancellationToken cancellationToken)
    {
        var arguments = new List<string> { "msbuild", project, "-nologo", "-getProperty:" + string.Join(',', s_properties) };
        if (framework is not null)
        {
            arguments.Add("-property:TargetFramework=" + framework);
        }

        var build = await ChildProcess.RunAsync(DotnetHost.Path, Path.GetDirectoryName(project)!, arguments, cancellationToken).ConfigureAwait(false);
        if (build.ExitCode != 0)
        {
            var words = Excerpt.Of(build.Output.Length > 0 ? build.Text : build.Error);
            throw ToolException.Input($"the project '{context.Shown(project)}' cannot be read: {words}; 'dotnet build' says more");
        }

        using var json = JsonDocument.Parse(build.Text);
        return json.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(
            property => property.Name, property => property.Value.GetString()!.Trim(), StringComparer.Ordinal);
    }

    private static List<string>? Paths(string property, string folder)
    {
        if (property.Length == 0)
        {
            return null;
        }

        var paths = new List<string>();
        foreach (var entry in List(property))
        {
            var path = Path.GetFullPath(entry.Replace('\\', '/'), folder);
            var pattern = Path.GetFileName(path);
            paths.AddRange(pattern.AsSpan().ContainsAny('*', '?') && Path.GetDirectoryName(path) is { } parent && Directory.Exists(parent)
                ? Directory.EnumerateFiles(parent, pattern).Order(StringComparer.Ordinal)
                : [path]);
        }

        return paths;
    }

    private static List<string> List(string property) => [.. property.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Or(string value, string fallback) => value.Length > 0 ? value : fallback;

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
