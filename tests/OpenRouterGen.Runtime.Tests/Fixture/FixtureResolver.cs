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
        if (type == typeof(AspectRatio)) return ModelTypeInfo.Create<AspectRatio>(options);
        if (type == typeof(AspectRatio?)) return ModelTypeInfo.CreateNullable<AspectRatio>(options);
        if (type == typeof(ImageGenerationRequest)) return ModelTypeInfo.Create<ImageGenerationRequest>(options);
        return null;
    }
}
