using System.Text.Json;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Agents;

/// <summary>The arguments of a call. One that its tool does not have is a mistake, and never left out without a word.</summary>
internal sealed class AgentArguments
{
    private readonly IReadOnlyDictionary<string, JsonElement> _values;

    /// <param name="tool">The name of the tool.</param>
    /// <param name="known">The names that it has.</param>
    /// <param name="values">What the agent gives.</param>
    /// <exception cref="ToolException">A name is none of them.</exception>
    public AgentArguments(string tool, IReadOnlyList<string> known, IDictionary<string, JsonElement>? values)
    {
        _values = (values ?? new Dictionary<string, JsonElement>()).Where(value => value.Value.ValueKind != JsonValueKind.Null)
            .ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
        if (_values.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ToolException(
                ExitCode.Usage, $"'{tool}' has no argument '{unknown}'{NearestName.QuestionOr(unknown, known, "they are " + string.Join(", ", known))}");
        }
    }

    /// <exception cref="ToolException">It is no text.</exception>
    public string? Text(string name) => Value(name, JsonValueKind.String, "a text")?.GetString();

    /// <exception cref="ToolException">It is missing, or no text.</exception>
    public string RequiredText(string name) => Text(name) ?? throw Wrong(name, "must be given");

    /// <exception cref="ToolException">It is neither true nor false.</exception>
    public bool Flag(string name) => _values.TryGetValue(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "must be true or false"),
    };

    /// <exception cref="ToolException">It is no amount.</exception>
    public decimal? Amount(string name) => Value(name, JsonValueKind.Number, "a number") is not { } value ? null
        : value.TryGetDecimal(out var amount) && amount >= 0 ? amount
        : throw Wrong(name, "must be an amount of US dollars, and not negative");

    /// <exception cref="ToolException">It is no list of texts.</exception>
    public IReadOnlyList<string> Texts(string name) => Value(name, JsonValueKind.Array, "a list") is not { } list ? []
        : [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(name, "must be a list of texts"))];

    /// <summary>An object as JSON.</summary>
    /// <param name="name">The name of the argument.</param>
    /// <param name="members">Texts that it must have.</param>
    /// <exception cref="ToolException">It is missing, no object, or lacks a text.</exception>
    public string RequiredObject(string name, params string[] members)
    {
        var json = Value(name, JsonValueKind.Object, "an object") ?? throw Wrong(name, "must be given");
        return members.FirstOrDefault(member => !HasText(json, member)) is { } missing
            ? throw Wrong(name, $"must have the text '{missing}'")
            : json.GetRawText();
    }

    private static bool HasText(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private JsonElement? Value(string name, JsonValueKind kind, string what) => !_values.TryGetValue(name, out var value) ? null
        : value.ValueKind == kind ? value
        : throw Wrong(name, "must be " + what);

    private static ToolException Wrong(string name, string what) => new(ExitCode.Usage, $"'{name}' {what}");
}
