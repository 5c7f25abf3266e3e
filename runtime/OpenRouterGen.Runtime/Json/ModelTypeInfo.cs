using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouter.Runtime;

/// <summary>Makes the metadata that an emitted resolver answers with, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelTypeInfo
{
    /// <summary>Metadata of a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="options">The options that ask.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options)
        where T : IJsonModel<T>
        => JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T>());

    /// <summary>Metadata of a nullable value type.</summary>
    /// <typeparam name="T">The model under the <see cref="Nullable{T}"/>.</typeparam>
    /// <param name="options">The options that ask.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<T?> CreateNullable<T>(JsonSerializerOptions options)
        where T : struct, IJsonModel<T>
        => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter(Create<T>(options)));
}
