namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathWildcard : JsonPathSelector;
