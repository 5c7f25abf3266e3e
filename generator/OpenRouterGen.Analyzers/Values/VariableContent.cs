using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Everything that a variable can hold where it is read.</summary>
/// <param name="Values">The values.</param>
/// <param name="IsLookedAt">Whether other code reads the variable too, and may have sorted out some of the values.</param>
internal sealed record VariableContent(IReadOnlyList<VariableValue> Values, bool IsLookedAt)
{
    public static VariableContent Of(IOperation value, bool isLookedAt) => new([new VariableValue(value)], isLookedAt);
}
