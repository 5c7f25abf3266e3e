namespace OpenRouterGen.Core.Overlays;

internal abstract record JsonPathSelector;
