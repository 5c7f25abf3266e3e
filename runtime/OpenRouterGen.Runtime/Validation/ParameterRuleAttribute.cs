using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A rule between two parameters of one request, named by their wire names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ParameterRuleAttribute : Attribute
{
    /// <summary>States the rule.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="parameter">The parameter that brings it into play.</param>
    /// <param name="other">The other parameter.</param>
    public ParameterRuleAttribute(string id, RuleKind kind, string parameter, string other)
    {
        Id = id;
        Kind = kind;
        Parameter = parameter;
        Other = other;
    }

    /// <summary>The name of the rule.</summary>
    public string Id { get; }

    /// <summary>What it says.</summary>
    public RuleKind Kind { get; }

    /// <summary>The parameter that brings it into play.</summary>
    public string Parameter { get; }

    /// <summary>The other parameter.</summary>
    public string Other { get; }

    /// <summary>What the service does when the rule is broken.</summary>
    public RuleEffect Effect { get; set; }

    /// <summary>The values of <see cref="Parameter"/> that bring the rule into play; null for any.</summary>
    public string[]? When { get; set; }

    /// <summary>The pattern of <see cref="Parameter"/> that brings the rule into play; null for any value.</summary>
    public string? WhenPattern { get; set; }

    /// <summary>The values that <see cref="Other"/> may have, for <see cref="RuleKind.RequiresValue"/>.</summary>
    public string[]? Allowed { get; set; }

    /// <summary>What is wrong when the rule is broken.</summary>
    public string? Message { get; set; }
}
