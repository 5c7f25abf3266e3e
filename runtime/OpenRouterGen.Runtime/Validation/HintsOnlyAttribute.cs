using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>The known values of this open enum are hints: the document allows any text beside them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct)]
public sealed class HintsOnlyAttribute : Attribute
{
}
