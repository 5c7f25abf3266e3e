using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: a record with a list.</summary>
public sealed partial record ImageGenerationResponse : IJsonModel<ImageGenerationResponse>, IRecordModel
{
    public required DateTimeOffset Created { get; init; }

    public required IReadOnlyList<ImageItem> Data { get; init; }

    public ImageUsage? Usage { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    static ImageGenerationResponse IJsonModel<ImageGenerationResponse>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static ImageGenerationResponse Read(ref Utf8JsonReader reader)
    {
        DateTimeOffset created = default;
        var hasCreated = false;
        IReadOnlyList<ImageItem>? data = null;
        ImageUsage? usage = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "ImageGenerationResponse");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("data"u8): data = JsonRead.List(ref reader, ImageItem.Read); continue;
                case 5 when name.SequenceEqual("usage"u8): usage = JsonRead.Optional(ref reader, name, ref additional, ImageUsage.Read); continue;
                case 7 when name.SequenceEqual("created"u8): created = JsonRead.UnixTime(ref reader); hasCreated = true; continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        if (!hasCreated) throw JsonRead.Missing(ref reader, "created");
        return new()
        {
            Created = created,
            Data = data ?? throw JsonRead.Missing(ref reader, "data"),
            Usage = usage,
            AdditionalProperties = additional,
        };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("created"u8);
        JsonWrite.UnixTime(writer, Created);
        writer.WritePropertyName("data"u8);
        JsonWrite.List(writer, Data, JsonWrite.Model);
        if (Usage is { } usage) { writer.WritePropertyName("usage"u8); JsonWrite.Model(writer, usage); }
        if (AdditionalProperties is { } additional) FixtureMembers.Write(writer, additional, name => name is "created" or "data" || (name is "usage" && Usage is not null));
        writer.WriteEndObject();
    }
}
