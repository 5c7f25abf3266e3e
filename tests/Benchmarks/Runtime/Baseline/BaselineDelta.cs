using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineDelta
{
    [JsonPropertyName("content")]
    public string? Content { get; init; }
}
