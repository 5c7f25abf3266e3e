using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Whether the limits of the member itself forbid a value: then that is reported, and what a catalog says of it adds nothing.</summary>
internal static class LimitCheck
{
    public static bool IsBroken(IPropertySymbol member, FoundValue value, RuntimeTypes types) =>
        (types.OpenEnumOf(member.Type) is { } known && UnknownEnumValue.IsBroken(value, known))
            || (types.LimitsOf(member)?.Range is { } range && NumberOutOfRange.IsBroken(value, range));

    public static bool IsBroken(IPropertySymbol member, FoundCount count, RuntimeTypes types) =>
        types.LimitsOf(member) is { } limits && ItemCount.IsBroken(count, limits);
}
