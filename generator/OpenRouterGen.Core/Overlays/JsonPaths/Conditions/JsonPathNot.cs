namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathNot(JsonPathCondition Condition) : JsonPathCondition;
