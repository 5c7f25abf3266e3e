using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouterGen.Tool.Agents;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class McpCommand
{
    private const string Description =
        "Serves an agent over the standard streams (MCP): the models, checks, estimates and pictures, within a budget. Ends when its input does.";

    public static Command Create(ToolContext context)
    {
        var maxCost = Amount("--max-cost", "What all pictures of a session may cost together, in US dollars.", _ => 1m);
        var perCall = Amount("--max-cost-per-call", "What one call may cost, in US dollars; as much as the session unless it is given.", defaultValue: null);
        var output = new Option<string>("--out")
        {
            Description = "The folder of the pictures.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "pictures",
        };
        var project = new ProjectArguments();
        var hosts = new HostArguments();

        var command = new Command("mcp", Description) { maxCost, perCall, output };
        project.AddFolderTo(command);
        hosts.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = parsed.GetValue(maxCost)!.Value;
            var settings = new AgentSettings(context.FullPath(parsed.GetValue(output)!), session, Math.Min(parsed.GetValue(perCall) ?? session, session))
            {
                Project = Given(parsed, maxCost, perCall, output),
            };
            var catalog = await new CatalogReader(context, await project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false), hosts.Read(parsed))
                .ReadAsync(isLive: false, cancellationToken).ConfigureAwait(false);
            return await new AgentServer(context, settings, catalog).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static Option<decimal?> Amount(string name, string description, Func<ArgumentResult, decimal?>? defaultValue)
    {
        var option = new Option<decimal?>(name) { Description = description, HelpName = "USD", DefaultValueFactory = defaultValue };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<decimal?>() < 0)
            {
                result.AddError($"'{name}' is an amount, and cannot be negative.");
            }
        });
        return option;
    }

    // What says which project is meant, as it was given: the commands that answer get it too.
    private static IReadOnlyList<string> Given(ParseResult parsed, params Option[] own) =>
    [
        .. parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(given => !given.Implicit && !own.Contains(given.Option))
            .SelectMany(given => given.Tokens.Select(token => $"{given.Option.Name}={token.Value}")),
    ];
}
