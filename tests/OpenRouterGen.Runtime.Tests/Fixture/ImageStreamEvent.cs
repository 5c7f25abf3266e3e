using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: a union told apart by a tag.</summary>
[JsonConverter(typeof(ModelConverter<ImageStreamEvent>))]
public sealed partial class ImageStreamEvent : IJsonModel<ImageStreamEvent>, IUnionModel
{
    public ImageStreamEvent(PartialImageEvent value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    public ImageStreamEvent(CompletedEvent value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    public ImageStreamEvent(StreamErrorEvent value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    public ImageStreamEvent(UnknownCase value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    public object Value { get; }

    public bool TryGetValue([NotNullWhen(true)] out CompletedEvent? value)
    {
        value = Value as CompletedEvent;
        return value is not null;
    }

    public static implicit operator ImageStreamEvent(PartialImageEvent value) => new(value);

    public static implicit operator ImageStreamEvent(CompletedEvent value) => new(value);

    public static implicit operator ImageStreamEvent(StreamErrorEvent value) => new(value);

    static ImageStreamEvent IJsonModel<ImageStreamEvent>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static ImageStreamEvent Read(ref Utf8JsonReader reader)
    {
        return JsonRead.Tag(ref reader, "type"u8) switch
        {
            "image_generation.partial_image" => new(PartialImageEvent.Read(ref reader)),
            "image_generation.completed" => new(CompletedEvent.Read(ref reader)),
            "error" => new(StreamErrorEvent.Read(ref reader)),
            var tag => new(JsonRead.Unknown(ref reader, tag)),
        };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        switch (Value)
        {
            case PartialImageEvent value: JsonWrite.Model(writer, value); break;
            case CompletedEvent value: JsonWrite.Model(writer, value); break;
            case StreamErrorEvent value: JsonWrite.Model(writer, value); break;
            case UnknownCase value: value.Json.WriteTo(writer); break;
        }
    }

    public override string ToString() => Value.ToString() ?? string.Empty;

    public override bool Equals(object? obj) => obj is ImageStreamEvent other && Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}
