using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>An open enum whose document says "one of these or any text": its known values are hints, and no other value is reported.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = false)]
public sealed class HintsOnlyAttribute : Attribute;
