using System.CommandLine;
using OpenRouterGen.Tool.Reference;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

internal static class DocsCommand
{
    private const string Description = "Writes reference pages of the client: each operation with an example that compiles, each type.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the pages. What an earlier run wrote there and is no more is removed." };
        var from = SourceArguments.From(SourceArguments.Words, SourceWords.Lock);
        var templates = new Option<string?>("--templates")
        {
            Description = $"A folder with templates of your own. They replace ours of the same names: {string.Join(", ", TemplateFolder.Names)}.",
            HelpName = "FOLDER",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Takes a folder that has files which the tool did not write, and replaces those of the same names.",
        };
        var project = new ProjectArguments();
        var hosts = new HostArguments();

        var command = new Command("docs", Description) { folder, from, templates, force };
        project.AddTo(command);
        hosts.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = await project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var request = new DocsRequest(Path.TrimEndingDirectorySeparator(context.FullPath(parsed.GetValue(folder)!)), parsed.GetValue(from)!)
            {
                Templates = parsed.GetValue(templates) is { } named ? Path.TrimEndingDirectorySeparator(context.FullPath(named)) : null,
                Force = parsed.GetValue(force),
                Json = parsed.GetValue(json),
            };
            return await new DocsRun(context, settings, hosts.Read(parsed), request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
