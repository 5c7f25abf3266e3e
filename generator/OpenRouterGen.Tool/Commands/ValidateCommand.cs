using System.CommandLine;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using OpenRouterGen.Tool.Validating;

namespace OpenRouterGen.Tool.Commands;

internal static class ValidateCommand
{
    private const string Description =
        "Looks at documents: with the eyes of the generator, and with the rules of Microsoft.OpenApi. Exits with 3 when there is an error.";

    private static readonly string[] s_formats = ["text", "json", "sarif"];

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The documents: files, addresses, REVISION:PATH of git, or '-' for what is piped in.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "How it is written.",
            HelpName = string.Join('|', s_formats),
            DefaultValueFactory = _ => s_formats[0],
        };
        format.AcceptOnlyFromAmong(s_formats);
        var hosts = new HostArguments();
        var command = new Command("validate", Description) { files, format };
        hosts.AddTo(command);
        JsonArguments.AllowOneFormat(command, json, format);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var reader = new SourceReader(context, hosts.Read(parsed));
            var documents = new List<ValidatedDocument>();
            foreach (var file in parsed.GetValue(files)!)
            {
                var taken = await reader.ReadOrPipedAsync(file, cancellationToken).ConfigureAwait(false);
                var looking = Task.Run(() => DocumentValidation.Run(taken, cancellationToken), cancellationToken);
                documents.Add(await context.Screen.WaitAsync($"Looking at {file}", looking).ConfigureAwait(false));
            }

            Write(documents, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, context.Screen);
            return documents.Any(document => document.Errors > 0 || document.RulesNotRun is not null) ? ExitCode.Input : ExitCode.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyList<ValidatedDocument> documents, string format, Screen screen)
    {
        switch (format)
        {
            case "json":
                screen.Write(ValidationJson.Json(documents));
                break;
            case "sarif":
                screen.Write(ValidationJson.Sarif(documents));
                break;
            default:
                ValidationText.Write(documents, screen);
                break;
        }
    }
}
