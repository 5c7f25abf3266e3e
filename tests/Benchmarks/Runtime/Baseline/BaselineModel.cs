using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineModel
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("created")]
    public required long Created { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("architecture")]
    public required BaselineArchitecture Architecture { get; init; }

    [JsonPropertyName("supported_parameters")]
    public required Dictionary<string, BaselineCapability> SupportedParameters { get; init; }

    [JsonPropertyName("supports_streaming")]
    public required bool SupportsStreaming { get; init; }

    [JsonPropertyName("endpoints")]
    public required string Endpoints { get; init; }
}
