using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What a trace says of an answer: its ids and what it used. Pictures are passed over.</summary>
internal sealed class GenAiAnswer
{
    public string? Id { get; private set; }

    public string? Model { get; private set; }

    public long? InputTokens { get; private set; }

    public long? OutputTokens { get; private set; }

    public long? CachedTokens { get; private set; }

    public long? ReasoningTokens { get; private set; }

    public double? Cost { get; private set; }

    /// <summary>Reads the body of an answer, or an event of a stream, that fitted its type.</summary>
    public static GenAiAnswer Read(ReadOnlySpan<byte> json)
    {
        var answer = new GenAiAnswer();
        var reader = new Utf8JsonReader(ByteOrderMark.Skip(json), JsonText.Reading);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return answer;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Name(ref reader);
            reader.Read();
            switch (name, reader.TokenType)
            {
                case ("id", JsonTokenType.String): answer.Id = reader.GetString(); break;
                case ("model", JsonTokenType.String): answer.Model = reader.GetString(); break;
                case ("usage", JsonTokenType.StartObject): answer.Use(JsonElement.ParseValue(ref reader)); break;
                default: reader.Skip(); break;
            }
        }

        return answer;
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        if (JsonStrings.Is(ref reader, "id"u8)) return "id";
        if (JsonStrings.Is(ref reader, "model"u8)) return "model";
        return JsonStrings.Is(ref reader, "usage"u8) ? "usage" : null;
    }

    private static long? Count(JsonElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count)) return count;
        }

        return null;
    }

    private static long? Detail(JsonElement usage, string name, params ReadOnlySpan<string> parents)
    {
        foreach (var parent in parents)
        {
            if (usage.TryGetProperty(parent, out var details) && details.ValueKind == JsonValueKind.Object) return Count(details, name);
        }

        return null;
    }

    private void Use(JsonElement usage)
    {
        InputTokens = Count(usage, "prompt_tokens", "input_tokens");
        OutputTokens = Count(usage, "completion_tokens", "output_tokens");
        CachedTokens = Detail(usage, "cached_tokens", "prompt_tokens_details", "input_tokens_details");
        ReasoningTokens = Detail(usage, "reasoning_tokens", "completion_tokens_details", "output_tokens_details");
        if (usage.TryGetProperty("cost", out var cost) && cost.ValueKind == JsonValueKind.Number && cost.TryGetDouble(out var amount)) Cost = amount;
    }
}
