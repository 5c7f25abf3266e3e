using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>The wire text of a known value of an open enum: a static member is no constant in metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false)]
public sealed class KnownValueAttribute : Attribute
{
    /// <summary>States the wire text.</summary>
    /// <param name="value">The text.</param>
    public KnownValueAttribute(string value) => Value = value;

    /// <summary>The wire text.</summary>
    public string Value { get; }
}
