using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What an answer says that its call cost. Pictures are passed over.</summary>
internal static class AnswerCost
{
    /// <summary>The cost in US dollars; null when the body, or the event, does not say it. A negative one is none.</summary>
    public static decimal? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(ByteOrderMark.Skip(json), JsonText.Reading);
        if (!reader.Read() || !JsonLookAhead.To(ref reader, "usage"u8) || !JsonLookAhead.To(ref reader, "cost"u8)) return null;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var cost) && cost >= 0 ? cost : null;
    }
}
