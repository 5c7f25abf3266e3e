using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Options for endpoints, as JSON: members by the name of an endpoint, and in each the options by theirs.</summary>
internal static class OptionText
{
    /// <summary>The options of one endpoint; none when it has none.</summary>
    public static IReadOnlyList<string> Names(string json, string endpoint)
    {
        using var document = JsonDocument.Parse(json);
        return Options(document.RootElement, endpoint) is { } options ? [.. options.EnumerateObject().Select(static option => option.Name)] : [];
    }

    /// <summary>The options without some of them; null when none is left. An endpoint whose options are all gone goes too.</summary>
    public static byte[]? Without(string json, IReadOnlySet<(string Endpoint, string Option)> dropped)
    {
        using var document = JsonDocument.Parse(json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject()) Write(writer, member, dropped);
            writer.WriteEndObject();
        }

        return buffer.Length > 2 ? buffer.ToArray() : null;
    }

    private static void Write(Utf8JsonWriter writer, JsonProperty endpoint, IReadOnlySet<(string Endpoint, string Option)> dropped)
    {
        if (endpoint.Value.ValueKind != JsonValueKind.Object || !endpoint.Value.EnumerateObject().Any(option => dropped.Contains((endpoint.Name, option.Name))))
        {
            endpoint.WriteTo(writer);
            return;
        }

        JsonProperty[] left = [.. endpoint.Value.EnumerateObject().Where(option => !dropped.Contains((endpoint.Name, option.Name)))];
        if (left.Length == 0) return;
        writer.WriteStartObject(endpoint.Name);
        foreach (var option in left) option.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static JsonElement? Options(JsonElement all, string endpoint) =>
        all.ValueKind == JsonValueKind.Object && all.TryGetProperty(endpoint, out var options) && options.ValueKind == JsonValueKind.Object ? options : null;
}
