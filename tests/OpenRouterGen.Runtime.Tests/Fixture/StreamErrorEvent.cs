using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: the error event.</summary>
public sealed partial record StreamErrorEvent : IJsonModel<StreamErrorEvent>
{
    public required JsonElement Error { get; init; }

    static StreamErrorEvent IJsonModel<StreamErrorEvent>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static StreamErrorEvent Read(ref Utf8JsonReader reader)
    {
        JsonElement? error = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "StreamErrorEvent");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("error"u8): error = JsonRead.Element(ref reader); continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        return new() { Error = error ?? throw JsonRead.Missing(ref reader, "error") };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "error");
        writer.WritePropertyName("error"u8);
        JsonWrite.Element(writer, Error);
        writer.WriteEndObject();
    }
}
