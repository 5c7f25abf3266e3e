using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: an event that is a picture.</summary>
public sealed partial record CompletedEvent : IJsonModel<CompletedEvent>, IRecordModel, IGeneratedImage
{
    public required byte[] Image { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string? MediaType { get; init; }

    public ImageUsage? Usage { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    static CompletedEvent IJsonModel<CompletedEvent>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static CompletedEvent Read(ref Utf8JsonReader reader)
    {
        byte[]? image = null;
        DateTimeOffset? created = null;
        string? mediaType = null;
        ImageUsage? usage = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "CompletedEvent");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("usage"u8): usage = JsonRead.Optional(ref reader, name, ref additional, ImageUsage.Read); continue;
                case 7 when name.SequenceEqual("created"u8): created = JsonRead.UnixTime(ref reader); continue;
                case 8 when name.SequenceEqual("b64_json"u8): image = JsonRead.Base64(ref reader); continue;
                case 10 when name.SequenceEqual("media_type"u8): mediaType = JsonRead.Optional(ref reader, name, ref additional, JsonRead.String); continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        return new()
        {
            Image = image ?? throw JsonRead.Missing(ref reader, "b64_json"),
            Created = created ?? throw JsonRead.Missing(ref reader, "created"),
            MediaType = mediaType,
            Usage = usage,
            AdditionalProperties = additional,
        };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "image_generation.completed");
        writer.WritePropertyName("b64_json"u8);
        JsonWrite.Base64(writer, Image);
        writer.WritePropertyName("created"u8);
        JsonWrite.UnixTime(writer, Created);
        if (MediaType is { } mediaType) writer.WriteString("media_type"u8, mediaType);
        if (Usage is { } usage) { writer.WritePropertyName("usage"u8); JsonWrite.Model(writer, usage); }
        writer.WriteEndObject();
    }
}
