using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Looks ahead at a value. The reader stands on its first token and must not move.</summary>
/// <param name="reader">The reader.</param>
/// <returns>Whether the value passes.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonTest(ref Utf8JsonReader reader);
