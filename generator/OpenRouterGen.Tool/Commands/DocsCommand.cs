using System.CommandLine;
using System.CommandLine.Parsing;
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
        var originals = new Option<string?>("--write-templates")
        {
            Description = "Writes our templates into a folder, to be changed and named with --templates, and no pages. It replaces no file.",
            HelpName = "FOLDER",
        };
        var output = new OutputArguments("pages", ArgumentArity.ZeroOrOne);
        var command = new Command("docs", Description) { templates, originals };
        output.AddTo(command);
        command.Validators.Add(result => Check(result, output, originals, json));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(originals) is { } folder)
            {
                return OriginalTemplates.Write(context, Path.TrimEndingDirectorySeparator(context.FullPath(folder)), parsed.GetValue(json));
            }

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

    private static void Check(CommandResult result, OutputArguments output, Option originals, Option json)
    {
        if (result.GetResult(originals) is null)
        {
            if (!output.IsNamed(result))
            {
                result.AddError("The folder of the pages is missing; name it behind 'docs'.");
            }

            return;
        }

        var given = result.Children.OfType<OptionResult>().FirstOrDefault(option => !option.Implicit && option.Option != originals && option.Option != json);
        if (output.IsNamed(result) || given is not null)
        {
            result.AddError($"'{given?.Option.Name ?? "DIR"}' is for pages, and '--write-templates' writes none; give one of them.");
        }
    }
}
