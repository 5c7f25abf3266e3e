using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Everything that a variable can hold where it is read.</summary>
/// <param name="Values">The expressions, each with the condition that it was assigned under; null for none.</param>
/// <param name="IsLookedAt">Whether other code reads the variable too, and may have sorted out some of the values.</param>
internal sealed record VariableContent(IReadOnlyList<(IOperation Value, IOperation? Condition)> Values, bool IsLookedAt);
