namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathAny(IReadOnlyList<JsonPathCondition> Conditions) : JsonPathCondition;
