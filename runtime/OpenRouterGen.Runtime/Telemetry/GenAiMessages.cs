using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Writes the messages of OpenTelemetry's conventions, for users who ask for the content of calls in their traces.</summary>
internal static class GenAiMessages
{
    public static string Prompt(string prompt) => Message("user", null, writer =>
    {
        writer.WriteString("type", "text");
        writer.WriteString("content", prompt);
    });

    /// <summary>Bytes that the model made.</summary>
    public static string Blob(string modality, string? mediaType, string? base64) => Message("assistant", "stop", writer =>
    {
        writer.WriteString("type", "blob");
        writer.WriteString("modality", modality);
        if (mediaType is not null) writer.WriteString("mime_type", mediaType);
        writer.WriteString("content", base64);
    });

    private static string Message(string role, string? finishReason, Action<Utf8JsonWriter> part)
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
            if (finishReason is not null) writer.WriteString("finish_reason", finishReason);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
