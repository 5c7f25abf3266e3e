using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineChoice
{
    [JsonPropertyName("delta")]
    public required BaselineDelta Delta { get; init; }
}
