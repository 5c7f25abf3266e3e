using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>One of the values of a variable.</summary>
/// <param name="Value">The expression that it was given.</param>
/// <param name="Condition">The condition that it was given under; null for none.</param>
/// <param name="Answer">What the condition must be for it; null where it is no question of yes or no.</param>
/// <param name="IsLeft">Whether it is what an <c>if</c> or a <c>switch</c> without an answer for everything leaves as it was.</param>
internal sealed record VariableValue(IOperation Value, IOperation? Condition = null, bool? Answer = null, bool IsLeft = false)
{
    public VariableValue Under(IOperation condition, bool? answer) => Condition is null ? this with { Condition = condition, Answer = answer } : this;
}
