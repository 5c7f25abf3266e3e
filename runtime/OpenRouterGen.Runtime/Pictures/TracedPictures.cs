using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>The pictures of an answer or of an event, for users who ask for them in their traces.</summary>
internal static class TracedPictures
{
    /// <summary>Each picture as a message of the model.</summary>
    public static IEnumerable<string> Messages(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) return [];
        var items = root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? data.EnumerateArray().ToList() : [root];
        return [.. items.Where(IsPicture).Select(Message)];
    }

    private static bool IsPicture(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("b64_json", out var bytes) && bytes.ValueKind == JsonValueKind.String;

    private static string Message(JsonElement item)
    {
        var mediaType = item.TryGetProperty("media_type", out var said) ? said.GetString() : null;
        return GenAiMessages.Blob("image", mediaType, item.GetProperty("b64_json").GetString());
    }
}
