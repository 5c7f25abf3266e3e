using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Reads one value. On entry the reader stands on the value's first token, on exit on its last.</summary>
/// <typeparam name="T">The type that the value becomes.</typeparam>
/// <param name="reader">The reader.</param>
/// <returns>The value.</returns>
/// <exception cref="ModelJsonException">The value does not fit.</exception>
/// <exception cref="JsonException">The text is not JSON.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReader<T>(ref Utf8JsonReader reader);
