using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>A type that reads itself from JSON.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Reads one value. On entry the reader stands on its first token, on exit on its last.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ModelJsonException">The value does not fit.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);
}
