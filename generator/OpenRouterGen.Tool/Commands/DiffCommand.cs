using System.CommandLine;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Tool.Comparing;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

internal static class DiffCommand
{
    private const string Description = "Shows what changes between two documents, for the client of the project.";
    private const string Sources = "'lock' (what the project has), 'bundled', 'published', a file, an address, or REVISION:PATH of git.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var old = new Argument<string>("OLD") { Description = "The old document: " + Sources, DefaultValueFactory = _ => SourceWords.Lock };
        var @new = new Argument<string>("NEW") { Description = "The new document, in the same words.", DefaultValueFactory = _ => SourceWords.Published };
        var failOn = FailOn.Option("Exits with 10 when there is such a finding.");
        var project = new ProjectArguments();
        var hosts = new HostArguments();

        var command = new Command("diff", Description) { old, @new, failOn };
        project.AddTo(command);
        hosts.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = await project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var request = new DiffRequest(parsed.GetValue(old)!, parsed.GetValue(@new)!)
            {
                FailOn = parsed.GetValue(failOn) ?? Verdicts.None,
                Json = parsed.GetValue(json),
            };
            return await new DiffRun(context, settings, hosts.Read(parsed), request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
