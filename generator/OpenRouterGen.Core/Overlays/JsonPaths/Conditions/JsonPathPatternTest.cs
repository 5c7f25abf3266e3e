namespace OpenRouterGen.Core.Overlays;

/// <summary>The functions match (the whole text) and search (a part of it).</summary>
internal sealed record JsonPathPatternTest(JsonPathOperand Text, JsonPathOperand Pattern, bool IsWhole) : JsonPathCondition;
