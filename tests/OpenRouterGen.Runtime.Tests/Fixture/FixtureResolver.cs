using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: metadata without reflection.</summary>
public sealed class FixtureResolver : IJsonTypeInfoResolver
{
    public static FixtureResolver Default { get; } = new();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo? info = null;
        ModelTypeInfo.Value<AspectRatio>(type, options, ref info);
        ModelTypeInfo.Model<ImageGenerationRequest>(type, options, ref info);
        return info;
    }
}
