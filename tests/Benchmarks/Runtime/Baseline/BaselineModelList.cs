using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineModelList
{
    [JsonPropertyName("data")]
    public required List<BaselineModel> Data { get; init; }
}
