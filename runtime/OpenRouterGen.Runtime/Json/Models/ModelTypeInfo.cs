using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouter.Runtime;

/// <summary>Makes the metadata that an emitted resolver answers with, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelTypeInfo
{
    /// <summary>Metadata of a model, when it is the type that is asked for.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="type">The type that is asked for.</param>
    /// <param name="options">The options that ask.</param>
    /// <param name="info">Where the metadata goes.</param>
    public static void Model<T>(Type type, JsonSerializerOptions options, ref JsonTypeInfo? info)
        where T : IJsonModel<T>
    {
        if (type == typeof(T)) info = Create<T>(options);
    }

    /// <summary>Metadata of a model that is a struct, when it or its nullable form is the type that is asked for.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="type">The type that is asked for.</param>
    /// <param name="options">The options that ask.</param>
    /// <param name="info">Where the metadata goes.</param>
    public static void Value<T>(Type type, JsonSerializerOptions options, ref JsonTypeInfo? info)
        where T : struct, IJsonModel<T>
    {
        if (type == typeof(T)) info = Create<T>(options);
        else if (type == typeof(T?)) info = JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter(Create<T>(options)));
    }

    private static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options)
        where T : IJsonModel<T> =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T>());
}
