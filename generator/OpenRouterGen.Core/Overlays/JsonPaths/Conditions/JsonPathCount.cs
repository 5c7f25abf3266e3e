namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathCount(JsonPathQuery Query) : JsonPathOperand;
