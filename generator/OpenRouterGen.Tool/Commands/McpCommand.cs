using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouterGen.Tool.Agents;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class McpCommand
{
    private const string Description =
        "Serves an agent over the standard streams (MCP): the models, checks, estimates and pictures, within a budget. Ends when its input does.";

    // A person who gives no amount has a session that hurts nobody.
    private const decimal Otherwise = 1m;

    public static Command Create(ToolContext context)
    {
        var maxCost = NumberOption.Amount("--max-cost", "What all pictures of a session may cost together, in US dollars; 1 unless it is given.");
        var perCall = NumberOption.Amount("--max-cost-per-call", "What one call may cost, in US dollars; as much as the session unless it is given.");
        var whenUnknown = NumberOption.Amount("--when-unknown", "What a call counts as whose cost nobody knows; unless set, it is not sent.");
        var output = new Option<string>("--out")
        {
            Description = "The folder of the pictures.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "pictures",
        };
        var catalogs = new CatalogArguments();
        var command = new Command("mcp", Description) { maxCost, perCall, whenUnknown, output };
        catalogs.AddSourceTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = parsed.GetValue(maxCost) ?? Otherwise;
            var settings = new AgentSettings(context.FullPath(parsed.GetValue(output)!), session, Math.Min(parsed.GetValue(perCall) ?? session, session))
            {
                WhenUnknown = parsed.GetValue(whenUnknown),
                Project = Given(parsed, maxCost, perCall, whenUnknown, output),
            };
            var catalog = await catalogs.ReadAsync(parsed, context, isLive: false, cancellationToken).ConfigureAwait(false);
            return await new AgentServer(context, settings, catalog).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    // What says which project is meant, as it was given: the commands that answer get it too.
    private static IReadOnlyList<string> Given(ParseResult parsed, params Option[] own) =>
    [
        .. parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(given => !given.Implicit && !own.Contains(given.Option))
            .SelectMany(given => given.Tokens.Select(token => $"{given.Option.Name}={token.Value}")),
    ];
}
