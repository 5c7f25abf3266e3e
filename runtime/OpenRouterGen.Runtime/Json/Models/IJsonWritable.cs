using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>A value that writes itself as JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Writes the value as one JSON value.</summary>
    /// <param name="writer">Where it is written.</param>
    void Write(Utf8JsonWriter writer);
}
