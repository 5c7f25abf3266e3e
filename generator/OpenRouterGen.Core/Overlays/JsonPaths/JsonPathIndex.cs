namespace OpenRouterGen.Core.Overlays;

/// <summary>An item by its number; a negative one counts from the end.</summary>
internal sealed record JsonPathIndex(long Index) : JsonPathSelector;
