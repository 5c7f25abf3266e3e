namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathOr(IReadOnlyList<JsonPathCondition> Conditions) : JsonPathCondition;
