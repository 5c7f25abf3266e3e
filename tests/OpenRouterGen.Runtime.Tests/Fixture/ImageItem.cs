using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: a record that is a picture.</summary>
public sealed partial record ImageItem : IJsonModel<ImageItem>, IRecordModel, IGeneratedImage
{
    public required byte[] Image { get; init; }

    public string? MediaType { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    static ImageItem IJsonModel<ImageItem>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static ImageItem Read(ref Utf8JsonReader reader)
    {
        byte[]? image = null;
        string? mediaType = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "ImageItem");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 8 when name.SequenceEqual("b64_json"u8): image = JsonRead.Base64(ref reader); continue;
                case 10 when name.SequenceEqual("media_type"u8): mediaType = JsonRead.Optional(ref reader, name, ref additional, JsonRead.String); continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        return new() { Image = image ?? throw JsonRead.Missing(ref reader, "b64_json"), MediaType = mediaType, AdditionalProperties = additional };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("b64_json"u8);
        JsonWrite.Base64(writer, Image);
        if (MediaType is { } mediaType) writer.WriteString("media_type"u8, mediaType);
        if (AdditionalProperties is { } additional) FixtureMembers.Write(writer, additional, name => name is "b64_json" || (name is "media_type" && MediaType is not null));
        writer.WriteEndObject();
    }
}
