using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: a record with a required number and money.</summary>
public sealed partial record ImageUsage : IJsonModel<ImageUsage>, IRecordModel
{
    public required long TotalTokens { get; init; }

    public decimal? Cost { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    static ImageUsage IJsonModel<ImageUsage>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static ImageUsage Read(ref Utf8JsonReader reader)
    {
        long totalTokens = default;
        var hasTotalTokens = false;
        decimal? cost = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "ImageUsage");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("cost"u8): cost = JsonRead.OptionalValue(ref reader, name, ref additional, JsonRead.Decimal); continue;
                case 12 when name.SequenceEqual("total_tokens"u8): totalTokens = JsonRead.Int64(ref reader); hasTotalTokens = true; continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        if (!hasTotalTokens) throw JsonRead.Missing(ref reader, "total_tokens");
        return new() { TotalTokens = totalTokens, Cost = cost, AdditionalProperties = additional };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("total_tokens"u8, TotalTokens);
        if (Cost is { } cost) writer.WriteNumber("cost"u8, cost);
        if (AdditionalProperties is { } additional) FixtureMembers.Write(writer, additional, name => name is "total_tokens" || (name is "cost" && Cost is not null));
        writer.WriteEndObject();
    }
}
