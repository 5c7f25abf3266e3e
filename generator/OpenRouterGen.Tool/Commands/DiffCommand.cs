using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Comparing;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

internal static class DiffCommand
{
    private const string Description = "Shows what changes between two documents, for the client of the project.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var old = new Argument<string>("OLD") { Description = "The old document: " + SourceArguments.Words, DefaultValueFactory = _ => SourceWords.Lock };
        var @new = new Argument<string>("NEW")
        {
            Description = "The new document, in the same words.",
            DefaultValueFactory = _ => SourceWords.Published,
        };
        var format = new Option<ReportFormat>("--format")
        {
            Description = "How findings are written.",
            HelpName = "text|markdown|json|sarif|github",
            CustomParser = ParseFormat,
        };
        var accept = new Option<string?>("--accept")
        {
            Description = "The file of accepted findings, 'accepted.json' in the folder unless another one is named.",
            HelpName = "FILE",
        };
        var writeAccept = new Option<string?>("--write-accept") { Description = "Accepts from now on what is found, for this reason.", HelpName = "REASON" };
        var writeOverlay = new Option<string?>("--write-overlay") { Description = "Writes the overlay that keeps the old names.", HelpName = "FILE" };
        var writeAliases = new Option<string?>("--write-aliases") { Description = "Writes C# that keeps the old names, as obsolete.", HelpName = "FILE" };
        var build = new Option<bool>("--build") { Description = "Compiles the project, and those that reference it, with either document: what really fails." };
        var witness = new Option<bool>("--witness")
        {
            Description = "Compiles every use of the old client; exits with 12 when it fails elsewhere than predicted.",
        };
        var failOn = FailOn.Option("Exits with 10 when there is such a finding.");
        writeAccept.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
            {
                result.AddError("--write-accept needs a reason, as in --write-accept 'nobody of us uses it'.");
            }
        });
        var project = new ProjectArguments();
        var hosts = new HostArguments();

        var command = new Command("diff", Description)
        {
            old, @new, format, accept, writeAccept, writeOverlay, writeAliases, build, witness, failOn,
        };
        project.AddTo(command);
        hosts.AddTo(command);
        JsonArguments.AllowOneFormat(command, json, format);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = await project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var request = new DiffRequest(parsed.GetValue(old)!, parsed.GetValue(@new)!)
            {
                Format = parsed.GetValue(json) ? ReportFormat.Json : parsed.GetValue(format),
                FailOn = parsed.GetValue(failOn) ?? Verdicts.None,
                Accept = parsed.GetValue(accept),
                AcceptReason = parsed.GetValue(writeAccept),
                OverlayFile = parsed.GetValue(writeOverlay),
                AliasFile = parsed.GetValue(writeAliases),
                Build = parsed.GetValue(build),
                Witness = parsed.GetValue(witness),
            };
            return await new DiffRun(context, settings, hosts.Read(parsed), request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    // By its name alone: an enum would be read from a number too.
    private static ReportFormat ParseFormat(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        if (Enum.GetNames<ReportFormat>().Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<ReportFormat>(word, ignoreCase: true);
        }

        argument.AddError($"--format knows no '{word}'; it is one of text, markdown, json, sarif, github.");
        return default;
    }
}
