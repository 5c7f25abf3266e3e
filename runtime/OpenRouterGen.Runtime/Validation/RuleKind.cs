using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What a rule says of two parameters. Every kind but <see cref="Requires"/> is broken only when both are set and provably disagree.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleKind
{
    /// <summary>The other parameter must have one of the allowed values.</summary>
    RequiresValue,

    /// <summary>Both must be the same text.</summary>
    Equal,

    /// <summary>Both must have the same ratio, as <c>2048x1152</c> and <c>16:9</c> do.</summary>
    SameRatio,

    /// <summary>The other parameter must not be set.</summary>
    Excludes,

    /// <summary>The other parameter must be set too. This alone is broken by a parameter that is not set.</summary>
    Requires,
}
