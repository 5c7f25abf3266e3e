using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineUrl
{
    [JsonPropertyName("url")]
    public required string Url { get; init; }
}
