using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Writes one value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">Where it is written.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriter<T>(Utf8JsonWriter writer, T value);
