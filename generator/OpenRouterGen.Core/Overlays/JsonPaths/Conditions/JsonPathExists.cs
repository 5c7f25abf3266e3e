namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathExists(JsonPathQuery Query) : JsonPathCondition;
