using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>
/// A rule between two parameters that is checked before a request is sent. Only a proven disagreement is reported: what cannot be compared is left to the
/// service, and so is what is not set, unless the rule is that it must be.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CheckedRule
{
    private readonly RuleKind _kind;
    private readonly string _parameter;
    private readonly string _other;
    private readonly string _message;

    /// <summary>States the rule.</summary>
    /// <param name="kind">What it says.</param>
    /// <param name="parameter">The wire name of the parameter that brings it into play.</param>
    /// <param name="other">The wire name of the other parameter.</param>
    /// <param name="message">What is wrong when it is broken.</param>
    public CheckedRule(RuleKind kind, string parameter, string other, string message)
    {
        _kind = kind;
        _parameter = parameter;
        _other = other;
        _message = message;
    }

    /// <summary>The values that bring the rule into play; empty for any.</summary>
    public string[] When { get; init; } = [];

    /// <summary>A pattern of the values that do; null for any.</summary>
    public string? WhenPattern { get; init; }

    /// <summary>The values that the other parameter may have, for <see cref="RuleKind.RequiresValue"/>.</summary>
    public string[] Allowed { get; init; } = [];

    /// <summary>The values that the other parameter is known to have; empty when it is no open enum. One that is newer is left to the service.</summary>
    public string[] Known { get; init; } = [];

    /// <summary>Reports the first parameter when the two disagree.</summary>
    /// <param name="check">Where it is reported.</param>
    /// <param name="value">The first parameter's text; null or empty when it is not set.</param>
    /// <param name="otherValue">The other parameter's text; null or empty when it is not set.</param>
    public void Check(ParameterCheck check, string? value, string? otherValue)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (IsInPlay(value, otherValue) && IsBroken(value!, otherValue!)) check.Report(_parameter, _message + " (see " + check.Other(_other) + ")");
    }

    private bool IsInPlay(string? value, string? otherValue)
    {
        if (string.IsNullOrEmpty(value) || (_kind != RuleKind.Requires && string.IsNullOrEmpty(otherValue))) return false;
        if (When.Length > 0 && !When.Contains(value)) return false;
        return WhenPattern is null || ParameterPattern.Matches(value, WhenPattern) == true;
    }

    private bool IsBroken(string value, string otherValue) => _kind switch
    {
        RuleKind.RequiresValue => !Allowed.Contains(otherValue) && (Known.Length == 0 || Known.Contains(otherValue)),
        RuleKind.Equal => !string.Equals(value, otherValue, StringComparison.Ordinal),
        RuleKind.SameRatio => ParameterRatio.Differ(value, otherValue),
        RuleKind.Excludes => true,
        RuleKind.Requires => string.IsNullOrEmpty(otherValue),
        _ => throw new InvalidOperationException("The rule is of a kind that this runtime does not know."),
    };
}
