using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineReference
{
    [JsonPropertyName("type")]
    public string Type { get; init; } = "image_url";

    [JsonPropertyName("image_url")]
    public required BaselineUrl ImageUrl { get; init; }
}
