using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Writes prompts and pictures as the messages of OpenTelemetry's conventions, for users who ask for them in their traces.</summary>
internal static class GenAiMessages
{
    public static string Prompt(string prompt) => Message("user", writer =>
    {
        writer.WriteString("type", "text");
        writer.WriteString("content", prompt);
    });

    /// <summary>The pictures of an answer or of an event, each as a message of the model.</summary>
    public static IEnumerable<string> Pictures(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) return [];
        var items = root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? data.EnumerateArray().ToList() : [root];
        return [.. items.Where(static item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("b64_json", out _)).Select(Picture)];
    }

    private static string Picture(JsonElement item) => Message("assistant", writer =>
    {
        writer.WriteString("type", "blob");
        writer.WriteString("modality", "image");
        if (item.TryGetProperty("media_type", out var mediaType)) writer.WriteString("mime_type", mediaType.GetString());
        writer.WriteString("content", item.GetProperty("b64_json").GetString());
    });

    private static string Message(string role, Action<Utf8JsonWriter> part)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("role", role);
            writer.WriteStartArray("parts");
            writer.WriteStartObject();
            part(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
            if (role == "assistant") writer.WriteString("finish_reason", "stop");
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
