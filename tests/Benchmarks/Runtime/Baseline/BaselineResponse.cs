using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineResponse
{
    [JsonPropertyName("created")]
    public required long Created { get; init; }

    [JsonPropertyName("data")]
    public required List<BaselineImage> Data { get; init; }
}
