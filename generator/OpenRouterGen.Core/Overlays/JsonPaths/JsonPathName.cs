namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathName(string Name) : JsonPathSelector;
