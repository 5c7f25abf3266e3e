using System.CommandLine;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

/// <summary>The options that say whose client is meant; each replaces what the project says.</summary>
internal sealed class ProjectArguments
{
    private readonly Option<string?> _project = new("--project")
    {
        Description = "The project file or its folder. Without it the project of the working folder, if there is one.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _folder = new("--folder")
    {
        Description = "The folder of the document, 'openrouter' beside the project unless it says otherwise.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _namespace = new("--namespace") { Description = "The namespace of the client.", HelpName = "NAME" };

    private readonly Option<string[]> _tags = new("--tags")
    {
        Description = "Only operations of these tags.",
        HelpName = "TAG",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _operations = new("--operations")
    {
        Description = "Only these operations, by their ids or by patterns of paths.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _overlays = new("--overlay")
    {
        Description = "An overlay of your own, instead of those in the folder.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _noBundledOverlay = new("--no-bundled-overlay") { Description = "Leaves the bundled overlay out." };

    /// <summary>Adds only those that say where the project's files are.</summary>
    public void AddFolderTo(Command command)
    {
        command.Add(_project);
        command.Add(_folder);
    }

    public void AddTo(Command command)
    {
        AddFolderTo(command);
        command.Add(_namespace);
        command.Add(_tags);
        command.Add(_operations);
        command.Add(_overlays);
        command.Add(_noBundledOverlay);
    }

    /// <summary>Reads whose client is meant.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">What a command touches.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="makesFolder">Whether the folder of the document may come into being.</param>
    /// <exception cref="ToolException">There is no such project, or no such folder.</exception>
    public async Task<ProjectSettings> ReadAsync(ParseResult parsed, ToolContext context, CancellationToken cancellationToken, bool makesFolder = false)
    {
        if (parsed.GetValue(_folder) is { } missing && !makesFolder && !Directory.Exists(context.FullPath(missing)))
        {
            throw ToolException.Input($"there is no folder '{missing}'; name one that has a document with --folder, or leave it out");
        }

        var settings = await new ProjectReader(context).ReadAsync(parsed.GetValue(_project), cancellationToken).ConfigureAwait(false);
        var build = settings.Build;
        var folder = parsed.GetValue(_folder) is { } named ? Path.TrimEndingDirectorySeparator(context.FullPath(named)) : settings.Folder;
        return settings with
        {
            Folder = folder,
            UsesFolder = settings.UsesFolder && folder == settings.Folder,
            Overlays = parsed.GetValue(_overlays) is { Length: > 0 } overlays ? [.. overlays.Select(context.FullPath)] : settings.Overlays,
            BundledOverlay = settings.BundledOverlay && !parsed.GetValue(_noBundledOverlay),
            Build = build with
            {
                Namespace = parsed.GetValue(_namespace) ?? build.Namespace,
                Tags = parsed.GetValue(_tags) is { Length: > 0 } tags ? tags.ToEquatableList() : build.Tags,
                Operations = parsed.GetValue(_operations) is { Length: > 0 } operations ? operations.ToEquatableList() : build.Operations,
            },
        };
    }
}
