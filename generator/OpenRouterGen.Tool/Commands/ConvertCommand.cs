using System.CommandLine;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Converting;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using OpenRouterGen.Tool.Validating;

namespace OpenRouterGen.Tool.Commands;

internal static class ConvertCommand
{
    private const string Description = "Writes a document as OpenAPI 3.1: Swagger 2.0, OpenAPI 3.0, 3.1 or 3.2, as YAML or JSON.";

    // In the place of a file: what is written goes on in a pipe.
    private const string Output = "-";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var from = new Argument<string>("IN") { Description = "The document: a file, an address, REVISION:PATH of git, or '-' for what is piped in." };
        var to = new Argument<string>("OUT") { Description = "The file, or '-' for the standard output; YAML, unless its name ends in .json." };
        var force = new Option<bool>("--force") { Description = "Replaces a file that is there." };
        var hosts = new HostArguments();
        var command = new Command("convert", Description) { from, to, force };
        hosts.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(to) is { Tokens: [{ Value: Output }] } && result.GetResult(json) is { Implicit: false })
            {
                result.AddError("'--json' is what is said of a file, and '-' writes the document itself; give one of them.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var reader = new SourceReader(context, hosts.Read(parsed));
            var taken = await reader.ReadOrPipedAsync(parsed.GetValue(from)!, cancellationToken).ConfigureAwait(false);
            var name = parsed.GetValue(to)!;
            var path = context.FullPath(name);
            var isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            var converting = Task.Run(() => DocumentConversion.RunAsync(taken, isJson, cancellationToken), cancellationToken);
            var text = await context.Screen.WaitAsync($"Converting {taken.Source}", converting).ConfigureAwait(false);

            // What was wrong before is still wrong, and a person should know before a project is built with it.
            var errors = DocumentValidation.Own(context.Shown(path), text, cancellationToken)
                .Where(finding => finding.Severity == ProblemSeverity.Error).ToList();
            if (name == Output)
            {
                // As it is: what a terminal would obey is a part of the document.
                await context.Screen.Output.WriteAsync(text).ConfigureAwait(false);
            }
            else
            {
                Write(context, path, text, parsed.GetValue(force));
                Report(context, path, errors.Count, parsed.GetValue(json));
            }

            Warn(context, errors);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(ToolContext context, string path, string text, bool replaces)
    {
        if (replaces)
        {
            OutputFile.Write(context, path, text);
        }
        else
        {
            OutputFile.WriteNew(context, path, text, "replace it with --force");
        }
    }

    private static void Report(ToolContext context, string path, int errors, bool isJson)
    {
        if (isJson)
        {
            context.Screen.Write(ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("written", context.Shown(path));
                json.WriteNumber("errors", errors);
                json.WriteEndObject();
            }));
        }
        else
        {
            context.Screen.WriteLine($"Written to {context.Shown(path)}.");
        }
    }

    private static void Warn(ToolContext context, List<DocumentFinding> errors)
    {
        if (errors.Count > 0)
        {
            context.Screen.Warn(
                $"the generator finds {Counted.Of(errors.Count, "error")} in it, the first: {errors[0].Id}: {errors[0].Message}; "
                + "'openroutergen validate' shows them");
        }
    }
}
