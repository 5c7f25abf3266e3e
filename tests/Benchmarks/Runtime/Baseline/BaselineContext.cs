using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

/// <summary>What somebody writes by hand for System.Text.Json's generator.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(BaselineModelList))]
[JsonSerializable(typeof(BaselineResponse))]
[JsonSerializable(typeof(BaselineRequest))]
[JsonSerializable(typeof(BaselineImageEvent))]
[JsonSerializable(typeof(BaselineChunk))]
internal sealed partial class BaselineContext : JsonSerializerContext
{
    public static BaselineContext InOrder { get; } = new(new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}
