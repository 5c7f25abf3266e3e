using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineImage
{
    [JsonPropertyName("b64_json")]
    public required byte[] Image { get; init; }

    [JsonPropertyName("media_type")]
    public string? MediaType { get; init; }
}
