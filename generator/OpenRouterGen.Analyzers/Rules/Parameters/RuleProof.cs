using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Proves that one value of each parameter breaks a rule, as the runtime decides before sending. What is not proven is not broken.</summary>
internal static class RuleProof
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

        return rule.WhenPattern is not { } pattern || (value.Text is { } matched && ParameterPattern.Matches(matched, pattern) == true);
    }

    /// <summary>Whether two values, the first of which brings the rule into play, break it.</summary>
    public static bool IsBroken(ParameterRule rule, FoundValue value, FoundValue other) => rule.Kind switch
    {
        RuleKind.RequiresValue => other is { Text: { } text, IsIntended: false } && !rule.Allowed.Contains(text, StringComparer.Ordinal),
        RuleKind.Equal => value.Text is { } one && other.Text is { } two && one != two,
        RuleKind.SameRatio => value.Text is { } one && other.Text is { } two && ParameterRatio.Differ(one, two),
        RuleKind.Excludes => other.IsSet,
        RuleKind.Requires => other.Kind == FoundKind.Null,
    };
}
