using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineImageEvent
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("partial_image_index")]
    public int? Index { get; init; }

    [JsonPropertyName("b64_json")]
    public byte[]? Image { get; init; }
}
