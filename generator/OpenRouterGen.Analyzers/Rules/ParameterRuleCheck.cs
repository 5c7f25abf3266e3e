using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Decides one rule for one value of each parameter, as the runtime does before sending. What is not proven is not broken.</summary>
internal static class ParameterRuleCheck
{
    /// <summary>Whether the value brings the rule into play.</summary>
    public static bool IsTriggered(ParameterRule rule, FoundValue value)
    {
        if (!value.IsSet)
        {
            return false;
        }

        if (rule.When.Count > 0 && (value.Text is not { } text || !rule.When.Contains(text, StringComparer.Ordinal)))
        {
            return false;
        }

        return rule.WhenPattern is not { } pattern || (value.Text is { } matched && PatternMatch.IsMatch(matched, pattern) == true);
    }

    /// <summary>Whether two values, the first of which brings the rule into play, break it.</summary>
    public static bool IsBroken(ParameterRule rule, FoundValue value, FoundValue other) => rule.Kind switch
    {
        "RequiresValue" => other is { Text: { } text, IsIntended: false } && !rule.Allowed.Contains(text, StringComparer.Ordinal),
        "Equal" => value.Text is { } one && other.Text is { } two && one != two,
        "SameRatio" => value.Text is { } one && other.Text is { } two && ParameterRatio.Differ(one, two),
        "Excludes" => other.IsSet,
        "Requires" => other.Kind == FoundKind.Null,
        _ => false,
    };
}
