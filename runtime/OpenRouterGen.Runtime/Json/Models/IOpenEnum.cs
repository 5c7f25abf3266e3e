using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A string with known values that also takes values nobody knew when the client was made.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf> : IJsonModel<TSelf>
    where TSelf : IOpenEnum<TSelf>
{
    /// <summary>The text on the wire; empty when not set.</summary>
    string Value { get; }

    /// <summary>Whether a value was given. A value that was not is never sent.</summary>
    bool IsSet { get; }
}
