using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Takes values out of JSON that fits no model, as that of errors. Nothing here throws, whatever the text is.</summary>
internal static class LooseJson
{
    // What providers behind a service nest into their errors is deeper than the platform's default allows.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 512 };

    /// <summary>The text as one value; null when it is no JSON.</summary>
    public static JsonElement? Whole(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonRepair.Repair(ByteOrderMark.Skip(text)), s_options);
            var whole = JsonElement.ParseValue(ref reader);
            return reader.Read() ? null : whole;
        }
        catch (JsonException)
        {
            // Not JSON: the caller takes the text as it is.
            return null;
        }
    }

    /// <summary>A text as a JSON string.</summary>
    public static JsonElement OfText(string text)
    {
        var reader = new Utf8JsonReader(JsonText.OfText(text));
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A member of the text, even if what follows it was cut off; null when it is not there.</summary>
    public static JsonElement? Member(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonRepair.Repair(ByteOrderMark.Skip(text)), s_options);
            return reader.Read() && JsonLookAhead.To(ref reader, name) ? JsonElement.ParseValue(ref reader) : null;
        }
        catch (JsonException)
        {
            // Not JSON up to there, so no member; the caller keeps the raw text.
            return null;
        }
    }

    /// <summary>A member that says something; null when it is not there or null.</summary>
    public static JsonElement? Get(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A short value as text in one line, whether it came as a string or another scalar; null when it is none.</summary>
    public static string? Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => MessageText.Clean(text.GetString(), MessageText.ShortLimit),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } scalar =>
            MessageText.Clean(scalar.GetRawText(), MessageText.ShortLimit),
        _ => null,
    };
}
