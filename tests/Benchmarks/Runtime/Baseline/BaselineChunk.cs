using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineChunk
{
    [JsonPropertyName("choices")]
    public required List<BaselineChoice> Choices { get; init; }
}
