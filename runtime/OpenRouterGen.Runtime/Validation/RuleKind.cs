using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What a rule between two parameters says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleKind
{
    /// <summary>When the first parameter has one of its values, the second must have one of its own.</summary>
    RequiresValue,

    /// <summary>When the first parameter matches, the second must be equal to it.</summary>
    Equal,

    /// <summary>When the first parameter is <c>WxH</c>, the second must be the same ratio.</summary>
    SameRatio,

    /// <summary>When the first parameter matches, the second must not be set.</summary>
    Excludes,
}
