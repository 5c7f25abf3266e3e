using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Running;
using ProtocolTool = ModelContextProtocol.Protocol.Tool;

namespace OpenRouterGen.Tool.Agents;

/// <summary>A tool that answers what a command of the command line answers as JSON. Nothing is sent, and nothing is written.</summary>
/// <param name="context">What the command touches.</param>
/// <param name="settings">Which project is meant.</param>
/// <param name="name">The name of the tool.</param>
/// <param name="description">What it does.</param>
/// <param name="schema">What it takes.</param>
/// <param name="command">The command line, of the arguments, with what is piped into it.</param>
internal sealed class CommandTool(
    ToolContext context,
    AgentSettings settings,
    string name,
    string description,
    JsonElement schema,
    Func<AgentArguments, (IEnumerable<string> Line, string Input)> command) : IAgentTool
{
    private readonly IReadOnlyList<string> _names = [.. schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];

    public ProtocolTool Definition { get; } = new()
    {
        Name = name,
        Description = description,
        InputSchema = schema,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    public async Task<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var (line, input) = command(new AgentArguments(name, _names, request.Params?.Arguments));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var own = context with { Screen = new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false), Input = new StringReader(input) };
        var code = await CommandLine.RunAsync([.. line, "--json", .. settings.Project], own, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        // A request that is refused has an answer all the same: the reasons.
        if (code != ExitCode.Done && (code != ExitCode.Refused || output.GetStringBuilder().Length == 0))
        {
            throw new ToolException(code, Sentence(error.ToString()));
        }

        var answer = output.ToString();
        return new CallToolResult { Content = [new TextContentBlock { Text = answer }], StructuredContent = Structured(answer) };
    }

    private static string Sentence(string words)
    {
        const string Mark = "error: ";
        var line = words.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it failed without a word";
        return line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..] : line;
    }

    // The protocol wants an object.
    private static JsonElement Structured(string answer)
    {
        var json = JsonElement.Parse(answer);
        return json.ValueKind == JsonValueKind.Object ? json : JsonElement.Parse($$"""{ "models": {{answer}} }""");
    }
}
