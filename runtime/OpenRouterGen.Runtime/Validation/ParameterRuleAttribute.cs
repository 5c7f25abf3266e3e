using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A rule between parameters of one request, named by their wire names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ParameterRuleAttribute : Attribute
{
    /// <summary>States the rule.</summary>
    /// <param name="id">The name of the rule.</param>
    public ParameterRuleAttribute(string id) => Id = id;

    /// <summary>The name of the rule.</summary>
    public string Id { get; }

    /// <summary>The parameter that brings the rule into play.</summary>
    public string? When { get; set; }

    /// <summary>The values that bring it into play; null for any.</summary>
    public string[]? WhenValues { get; set; }

    /// <summary>The pattern that brings it into play; null for any value.</summary>
    public string? WhenPattern { get; set; }

    /// <summary>The parameter that must then have one of <see cref="ThenValues"/>, if it is set.</summary>
    public string? Then { get; set; }

    /// <summary>The values that <see cref="Then"/> may have.</summary>
    public string[]? ThenValues { get; set; }

    /// <summary>The pattern that <see cref="Then"/> must match.</summary>
    public string? ThenPattern { get; set; }

    /// <summary>The parameter that must equal <see cref="When"/>, if it is set.</summary>
    public string? EqualTo { get; set; }

    /// <summary>The parameter whose ratio must be that of <see cref="When"/>, if it is set.</summary>
    public string? SameRatioAs { get; set; }

    /// <summary>Whether the service ignores the value instead of refusing the request.</summary>
    public bool IsIgnored { get; set; }

    /// <summary>What is wrong when the rule is broken.</summary>
    public string? Message { get; set; }
}
