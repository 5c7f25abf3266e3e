using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: an event.</summary>
public sealed partial record PartialImageEvent : IJsonModel<PartialImageEvent>
{
    public required byte[] Image { get; init; }

    public required int PartialImageIndex { get; init; }

    static PartialImageEvent IJsonModel<PartialImageEvent>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static PartialImageEvent Read(ref Utf8JsonReader reader)
    {
        byte[]? image = null;
        int? index = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "PartialImageEvent");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 8 when name.SequenceEqual("b64_json"u8): image = JsonRead.Base64(ref reader); continue;
                case 19 when name.SequenceEqual("partial_image_index"u8): index = JsonRead.Int32(ref reader); continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        return new()
        {
            Image = image ?? throw JsonRead.Missing(ref reader, "b64_json"),
            PartialImageIndex = index ?? throw JsonRead.Missing(ref reader, "partial_image_index"),
        };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "image_generation.partial_image");
        writer.WriteNumber("partial_image_index"u8, PartialImageIndex);
        writer.WritePropertyName("b64_json"u8);
        JsonWrite.Base64(writer, Image);
        writer.WriteEndObject();
    }
}
