using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What the service does with a request that breaks a rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleEffect
{
    /// <summary>It answers with an error.</summary>
    Refused,

    /// <summary>It takes the request and ignores the parameter.</summary>
    Ignored,
}
