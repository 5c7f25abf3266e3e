using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>An object of JSON that keeps what it does not know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecordModel
{
    /// <summary>The members that the type does not name, and optional ones that did not fit; null when there are none.</summary>
    IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; }
}
