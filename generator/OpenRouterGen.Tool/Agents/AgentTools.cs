using System.Text.Json;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Agents;

/// <summary>The tools that only look.</summary>
internal static class AgentTools
{
    private static readonly string[] s_sorts = ["id", "price", "date"];

    public static IEnumerable<IAgentTool> Looking(ToolContext context, AgentSettings settings) =>
    [
        new CommandTool(
            context, settings, "list_models",
            "Lists image models: what one picture costs in US dollars, whether they stream, and which parameters they take. "
            + "Narrow it down by what they must take, such as resolution=4K.",
            JsonElement.Parse("""
                {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "supports": { "type": "array", "items": { "type": "string" }, "description": "Parameters that they take, as NAME or NAME=VALUE." },
                    "streams": { "type": "boolean", "description": "Only those that stream previews." },
                    "max_price": { "type": "number", "minimum": 0, "description": "What one picture may cost, in US dollars." },
                    "sort": { "type": "string", "enum": ["id", "price", "date"] }
                  }
                }
                """),
            arguments => (ListLine(arguments), string.Empty)),
        new CommandTool(
            context, settings, "show_model",
            "Shows a model: the values that each parameter takes, its endpoints and their prices.",
            JsonElement.Parse("""
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["model"],
                  "properties": { "model": { "type": "string", "description": "The id of the model." } }
                }
                """),
            arguments => (["show", Value(arguments.RequiredText("model"))], string.Empty)),
        new CommandTool(
            context, settings, "check_request",
            "Says of each parameter whether the model accepts, ignores or refuses it, and why. Without a model it is held against all. Nothing is sent.",
            AgentSchema.OfRequest(required: string.Empty),
            arguments => (["check", "--request", "-"], arguments.RequiredObject(AgentSchema.Request))),
        new CommandTool(
            context, settings, "fit_request",
            "Changes a request to what the model takes, and says what had to change. Nothing is sent.",
            AgentSchema.OfRequest(required: "\"model\""),
            arguments => (["check", "--fit", "--request", "-"], arguments.RequiredObject(AgentSchema.Request, "model"))),
        new CommandTool(
            context, settings, "estimate_cost",
            "Says what a request costs, in US dollars; without a model at all models that take it, the cheapest first. Nothing is sent.",
            AgentSchema.OfRequest(required: string.Empty),
            arguments => (["estimate", "--request", "-"], arguments.RequiredObject(AgentSchema.Request))),
    ];

    private static IEnumerable<string> ListLine(AgentArguments arguments)
    {
        var sort = arguments.Text("sort") ?? s_sorts[0];
        if (!s_sorts.Contains(sort, StringComparer.Ordinal))
        {
            throw new ToolException(ExitCode.Usage, $"'sort' must be one of {string.Join(", ", s_sorts)}");
        }

        List<string> line = ["models", "--sort=" + sort];
        line.AddRange(arguments.Texts("supports").Select(need => "--supports=" + need));
        if (arguments.Flag("streams"))
        {
            line.Add("--streams");
        }

        if (arguments.Amount("max_price") is { } most)
        {
            line.Add(FormattableString.Invariant($"--max-price={most}"));
        }

        return line;
    }

    // Nothing that an agent says is an option.
    private static string Value(string text) => text.StartsWith('-')
        ? throw new ToolException(ExitCode.Usage, $"there is no model '{text}'; list_models has them")
        : text;
}
