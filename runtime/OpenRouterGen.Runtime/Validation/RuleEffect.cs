using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What the service does with a request that breaks a rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleEffect
{
    /// <summary>It refuses the request.</summary>
    Refused,

    /// <summary>It ignores the value.</summary>
    Ignored,

    /// <summary>Sources contradict each other, or none says what it does.</summary>
    Undecided,
}
