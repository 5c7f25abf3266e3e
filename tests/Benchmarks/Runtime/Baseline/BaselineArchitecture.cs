using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineArchitecture
{
    [JsonPropertyName("input_modalities")]
    public required List<string> InputModalities { get; init; }

    [JsonPropertyName("output_modalities")]
    public required List<string> OutputModalities { get; init; }
}
