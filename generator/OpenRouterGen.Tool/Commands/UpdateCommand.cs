using System.CommandLine;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using OpenRouterGen.Tool.Updating;

namespace OpenRouterGen.Tool.Commands;

internal static class UpdateCommand
{
    private const string Description = "Takes the published document and catalog into the folder of the project, after showing what they change.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var from = SourceArguments.From(
            "'published', 'bundled', 'lock' (as it is), a file, an address, or REVISION:PATH of git.", SourceWords.Published);
        var catalogFrom = new Option<string?>("--catalog-from")
        {
            Description = "The catalog, in the same words. Without it the one that goes with the document.",
            HelpName = "SOURCE",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would change, and writes nothing." };
        var check = new Option<bool>("--check") { Description = "Writes nothing; exits with 11 when something newer is published, with 10 when it breaks." };
        var noBuild = new Option<bool>("--no-build")
        {
            Description = "Does not compile the project with what was taken, as it does otherwise before it writes.",
        };
        var failOn = FailOn.Option("Writes nothing, and exits with 10, when there is such a finding. With --check: wire, source, build.");
        var project = new ProjectArguments();
        var hosts = new HostArguments();

        var command = new Command("update", Description) { from, catalogFrom, dryRun, check, noBuild, failOn };
        project.AddTo(command);
        hosts.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = await project.ReadAsync(parsed, context, cancellationToken, makesFolder: true).ConfigureAwait(false);
            var request = new UpdateRequest(parsed.GetValue(from)!, parsed.GetValue(catalogFrom))
            {
                DryRun = parsed.GetValue(dryRun),
                Check = parsed.GetValue(check),
                FailOn = parsed.GetValue(failOn),
                Build = !parsed.GetValue(noBuild) && !parsed.GetValue(check),
                Json = parsed.GetValue(json),
            };
            return await new UpdateRun(context, settings, hosts.Read(parsed), request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
