using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineEnum : BaselineCapability
{
    [JsonPropertyName("values")]
    public required List<string> Values { get; init; }
}
