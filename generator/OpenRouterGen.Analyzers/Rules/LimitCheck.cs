using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Whether the limits of the member itself forbid a value: then that is reported, and what a catalogue says of it adds nothing.</summary>
internal static class LimitCheck
{
    public static bool IsBroken(IPropertySymbol member, FoundValue value, RuntimeTypes types)
    {
        if (value is { Constant: string text, IsIntended: false } && types.OpenEnumOf(member.Type) is { HintsOnly: false } known)
        {
            return !known.IsKnown(text);
        }

        return value.Constant is IConvertible and not string and not bool
            && types.LimitsOf(member)?.Range is { } range
            && (range.IsBelow(value.Constant) || range.IsAbove(value.Constant));
    }

    public static bool IsBroken(IPropertySymbol member, FoundCount count, RuntimeTypes types)
        => types.LimitsOf(member) is { } limits && (count.Count > limits.MaximumItems || (count.IsExact && count.Count < limits.MinimumItems));
}
