using System.Globalization;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Writes any value, which is given as JSON, in a style. What is null adds nothing; what stands inside an item or a member has no form but its JSON, except
/// in brackets.
/// </summary>
internal sealed class StyledValue(string name, ValueStyle style, bool explode, Func<string, string> escape)
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    /// <summary>The pairs of names and values in a query, a form or a cookie; both are escaped, and what stands between items is not.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(string name, string? json, ValueStyle style, bool explode, Func<string, string> escape)
    {
        if (json is null) return [];
        using var document = JsonDocument.Parse(json);
        var value = new StyledValue(name, style, explode, escape);
        value.Add(document.RootElement);
        return value._pairs;
    }

    /// <summary>The text in a path or a header; null when the value is null, or has no items or members.</summary>
    public static string? Text(string name, string? json, ValueStyle style, bool explode, Func<string, string> escape)
    {
        if (json is null) return null;
        using var document = JsonDocument.Parse(json);
        return new StyledValue(name, style, explode, escape).Text(document.RootElement);
    }

    private static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static IEnumerable<(string Name, string Text)> Members(JsonElement value) =>
        from member in value.EnumerateObject() let text = Of(member.Value) where text is not null select (member.Name, text);

    private void Add(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object or JsonValueKind.Array when style == ValueStyle.Deep:
                AddDeep(name, value);
                break;
            case JsonValueKind.Array when explode:
                foreach (var text in Items(value)) Add(escape(name), text);
                break;
            case JsonValueKind.Object when explode:
                foreach (var (member, text) in Members(value)) Add(escape(member), escape(text));
                break;
            case JsonValueKind.Array:
                AddJoined(Items(value));
                break;
            case JsonValueKind.Object:
                AddJoined(Flat(value));
                break;
            default:
                if (Of(value) is { } scalar) Add(escape(name), escape(scalar));
                break;
        }
    }

    private void AddDeep(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject()) AddDeep(path + "[" + member.Name + "]", member.Value);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) AddDeep(path + "[" + (index++).ToString(CultureInfo.InvariantCulture) + "]", item);
        }
        else if (Of(value) is { } scalar)
        {
            Add(escape(path), escape(scalar));
        }
    }

    private void AddJoined(IEnumerable<string> texts)
    {
        // A part of a multipart form is not escaped at all (OpenAPI 3.2, appendix E.3).
        var isPlain = escape("|") == "|";
        var separator = style switch
        {
            ValueStyle.Space => isPlain ? " " : "%20",
            ValueStyle.Pipe => isPlain ? "|" : "%7C",
            _ => ",",
        };
        string[] parts = [.. texts];
        if (parts.Length > 0) Add(escape(name), string.Join(separator, parts));
    }

    private void Add(string key, string text) => _pairs.Add(new(key, text));

    private IEnumerable<string> Items(JsonElement value) => value.EnumerateArray().Select(Of).OfType<string>().Select(escape);

    private IEnumerable<string> Flat(JsonElement value) => Members(value).SelectMany(member => new[] { escape(member.Name), escape(member.Text) });

    private IEnumerable<string> Assigned(JsonElement value) => Members(value).Select(member => escape(member.Name) + "=" + escape(member.Text));

    private string? Text(JsonElement value)
    {
        string[] parts = value.ValueKind switch
        {
            JsonValueKind.Array => [.. Items(value)],
            JsonValueKind.Object => [.. explode ? Assigned(value) : Flat(value)],
            _ => Of(value) is { } scalar ? [escape(scalar)] : [],
        };
        return parts.Length == 0 ? null : style switch
        {
            ValueStyle.Label => "." + string.Join(explode ? '.' : ',', parts),
            ValueStyle.Matrix when explode && value.ValueKind == JsonValueKind.Object => ";" + string.Join(';', parts),
            ValueStyle.Matrix when explode => string.Concat(parts.Select(Named)),
            ValueStyle.Matrix => Named(string.Join(',', parts)),
            _ => string.Join(',', parts),
        };
    }

    // RFC 6570, section 3.2.7: an empty value has no equals sign.
    private string Named(string text) => ";" + escape(name) + (text.Length == 0 ? string.Empty : "=" + text);
}
