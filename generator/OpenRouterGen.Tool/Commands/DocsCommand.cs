using System.CommandLine;
using OpenRouterGen.Tool.Reference;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class DocsCommand
{
    private const string Description = "Writes reference pages of the client: each operation with an example that compiles, each type.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var templates = new Option<string?>("--templates")
        {
            Description = $"A folder with templates of your own. They replace ours of the same names: {string.Join(", ", TemplateFolder.Names)}.",
            HelpName = "FOLDER",
        };
        var output = new OutputArguments("pages");
        var command = new Command("docs", Description) { templates };
        output.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var own = parsed.GetValue(templates) is { } named ? Path.TrimEndingDirectorySeparator(context.FullPath(named)) : null;
            var renderer = new PageRenderer(new TemplateFolder(context, own), cancellationToken);
            var run = await output.ReadAsync(parsed, parsed.GetValue(json), context, cancellationToken).ConfigureAwait(false);
            return await run.RunAsync(
                "Describing",
                result => ReferencePages.Of(new ReferenceModel(result.Model!, result.Places!), renderer),
                withPlaces: true,
                cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
