using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Makes a body of a value that is no model: a list, a map or a plain value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonBody
{
    /// <summary>A body that writes the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The body.</returns>
    public static IJsonWritable Of<T>(T value, JsonWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return new Body<T>(value, write);
    }

    private sealed class Body<T>(T value, JsonWriter<T> write) : IJsonWritable
    {
        public void Write(Utf8JsonWriter writer) => write(writer, value);
    }
}
