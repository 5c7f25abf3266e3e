using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: an open enum.</summary>
[JsonConverter(typeof(ModelConverter<AspectRatio>))]
public readonly partial record struct AspectRatio : IOpenEnum<AspectRatio>
{
    private readonly string? _value;

    public AspectRatio(string? value) => _value = value;

    [KnownValue("1:1")]
    public static AspectRatio R1x1 => new(Values.R1x1);

    [KnownValue("16:9")]
    public static AspectRatio R16x9 => new(Values.R16x9);

    public string Value => _value ?? string.Empty;

    public bool IsSet => _value is not null;

    public static implicit operator AspectRatio(string? value) => new(value);

    public static implicit operator AspectRatio?(string? value) => value is null ? default(AspectRatio?) : new(value);

    public override string ToString() => Value;

    static AspectRatio IJsonModel<AspectRatio>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static AspectRatio Read(ref Utf8JsonReader reader) => new(JsonRead.KnownString(ref reader, s_known));

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteStringValue(Value);

    private static readonly string[] s_known = { Values.R1x1, Values.R16x9 };

    public static class Values
    {
        public const string R1x1 = "1:1";
        public const string R16x9 = "16:9";
    }
}
