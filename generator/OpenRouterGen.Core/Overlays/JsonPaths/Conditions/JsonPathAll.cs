namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathAll(IReadOnlyList<JsonPathCondition> Conditions) : JsonPathCondition;
