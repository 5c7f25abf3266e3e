namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathAnd(IReadOnlyList<JsonPathCondition> Conditions) : JsonPathCondition;
