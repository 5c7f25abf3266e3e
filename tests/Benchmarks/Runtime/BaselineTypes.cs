using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime;

// What somebody writes by hand for System.Text.Json's generator.
internal sealed record BaselineModelList
{
    [JsonPropertyName("data")]
    public required List<BaselineModel> Data { get; init; }
}

internal sealed record BaselineModel
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("created")]
    public required long Created { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("architecture")]
    public required BaselineArchitecture Architecture { get; init; }

    [JsonPropertyName("supported_parameters")]
    public required Dictionary<string, BaselineCapability> SupportedParameters { get; init; }

    [JsonPropertyName("supports_streaming")]
    public required bool SupportsStreaming { get; init; }

    [JsonPropertyName("endpoints")]
    public required string Endpoints { get; init; }
}

internal sealed record BaselineArchitecture
{
    [JsonPropertyName("input_modalities")]
    public required List<string> InputModalities { get; init; }

    [JsonPropertyName("output_modalities")]
    public required List<string> OutputModalities { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BaselineEnum), "enum")]
[JsonDerivedType(typeof(BaselineRange), "range")]
[JsonDerivedType(typeof(BaselineBoolean), "boolean")]
internal abstract record BaselineCapability;

internal sealed record BaselineEnum : BaselineCapability
{
    [JsonPropertyName("values")]
    public required List<string> Values { get; init; }
}

internal sealed record BaselineRange : BaselineCapability
{
    [JsonPropertyName("min")]
    public required double Min { get; init; }

    [JsonPropertyName("max")]
    public required double Max { get; init; }
}

internal sealed record BaselineBoolean : BaselineCapability;

internal sealed record BaselineResponse
{
    [JsonPropertyName("created")]
    public required long Created { get; init; }

    [JsonPropertyName("data")]
    public required List<BaselineImage> Data { get; init; }
}

internal sealed record BaselineImage
{
    [JsonPropertyName("b64_json")]
    public required byte[] Image { get; init; }

    [JsonPropertyName("media_type")]
    public string? MediaType { get; init; }
}

internal sealed record BaselineRequest
{
    [JsonPropertyName("model")]
    public required string Model { get; init; }

    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("n")]
    public int? N { get; init; }

    [JsonPropertyName("resolution")]
    public string? Resolution { get; init; }

    [JsonPropertyName("aspect_ratio")]
    public string? AspectRatio { get; init; }

    [JsonPropertyName("quality")]
    public string? Quality { get; init; }

    [JsonPropertyName("output_format")]
    public string? OutputFormat { get; init; }

    [JsonPropertyName("seed")]
    public long? Seed { get; init; }

    [JsonPropertyName("input_references")]
    public List<BaselineReference>? InputReferences { get; init; }
}

internal sealed record BaselineReference
{
    [JsonPropertyName("type")]
    public string Type { get; init; } = "image_url";

    [JsonPropertyName("image_url")]
    public required BaselineUrl ImageUrl { get; init; }
}

internal sealed record BaselineUrl
{
    [JsonPropertyName("url")]
    public required string Url { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(BaselineModelList))]
[JsonSerializable(typeof(BaselineResponse))]
[JsonSerializable(typeof(BaselineRequest))]
internal sealed partial class BaselineContext : JsonSerializerContext
{
    public static BaselineContext InOrder { get; } = new(new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}
