namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathFilter(JsonPathCondition Condition) : JsonPathSelector;
