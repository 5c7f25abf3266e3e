using System.ComponentModel;
using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Checks a rule between two parameters. Only a proven disagreement is reported: what is not set or cannot be compared is left to the service.</summary>
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
        ReadOnlySpan<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (string.IsNullOrEmpty(value) || string.IsNullOrEmpty(otherValue)) return;
        if (!when.IsEmpty && !when.Contains(value)) return;
        if (whenPattern is not null && ParameterPattern.Matches(value, whenPattern) != true) return;
        var isBroken = kind switch
        {
            RuleKind.RequiresValue => !allowed.Contains(otherValue),
            RuleKind.Equal => !string.Equals(value, otherValue, StringComparison.Ordinal),
            RuleKind.SameRatio => IsOtherRatio(value, otherValue),
            RuleKind.Excludes => true,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (isBroken) check.Report(parameter, message + " (see '" + other + "')");
    }

    // 2048x2048 agrees with 1:1 and with 1.0:1; a text such as auto decides nothing.
    private static bool IsOtherRatio(string size, string ratio)
        => TryParse(size, 'x', out var width, out var height)
            && TryParse(ratio, ':', out var across, out var down)
            && width * down != height * across;

    // Numbers of at most nine digits, so that their products are exact.
    private static bool TryParse(string text, char separator, out decimal first, out decimal second)
    {
        first = second = 0;
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at is > 0 and < 10
            && text.Length - at - 1 is > 0 and < 10
            && decimal.TryParse(text.AsSpan(0, at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out first)
            && decimal.TryParse(text.AsSpan(at + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out second)
            && first > 0
            && second > 0;
    }
}
