using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Makes the body of a request from a value that does not write itself, such as a list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValueBody
{
    /// <summary>The body.</summary>
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
