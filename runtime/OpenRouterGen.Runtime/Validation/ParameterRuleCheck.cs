using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>
/// Checks a rule between two parameters. Only a proven disagreement is reported: what cannot be compared is left to the service, and so is
/// what is not set, unless the rule is that it must be.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterRuleCheck
{
    /// <summary>Reports the first parameter when the two disagree.</summary>
    /// <param name="check">Where it is reported.</param>
    /// <param name="kind">What the rule says.</param>
    /// <param name="message">What is wrong when it is broken.</param>
    /// <param name="parameter">The wire name of the parameter that brings the rule into play.</param>
    /// <param name="value">Its text; null or empty when it is not set.</param>
    /// <param name="other">The wire name of the other parameter.</param>
    /// <param name="otherValue">Its text; null or empty when it is not set.</param>
    /// <param name="when">The values that bring the rule into play; empty for any.</param>
    /// <param name="whenPattern">A pattern of the values that do; null for any.</param>
    /// <param name="allowed">The values that the other parameter may have.</param>
    /// <param name="known">The values it is known to have; empty when it is no open enum. One that is newer is left to the service.</param>
    public static void Rule(
        ParameterCheck check,
        RuleKind kind,
        string message,
        string parameter,
        string? value,
        string other,
        string? otherValue,
        ReadOnlySpan<string> when,
        string? whenPattern,
        ReadOnlySpan<string> allowed,
        ReadOnlySpan<string> known = default)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (string.IsNullOrEmpty(value) || (kind != RuleKind.Requires && string.IsNullOrEmpty(otherValue))) return;
        if (!when.IsEmpty && !when.Contains(value)) return;
        if (whenPattern is not null && ParameterPattern.Matches(value, whenPattern) != true) return;
        var isBroken = kind switch
        {
            RuleKind.RequiresValue => !allowed.Contains(otherValue!) && (known.IsEmpty || known.Contains(otherValue!)),
            RuleKind.Equal => !string.Equals(value, otherValue, StringComparison.Ordinal),
            RuleKind.SameRatio => ParameterRatio.Differ(value, otherValue!),
            RuleKind.Excludes => true,
            RuleKind.Requires => string.IsNullOrEmpty(otherValue),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (isBroken) check.Report(parameter, message + " (see '" + other + "')");
    }
}
