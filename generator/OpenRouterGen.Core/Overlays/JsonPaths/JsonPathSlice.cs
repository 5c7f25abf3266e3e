namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathSlice(long? Start, long? End, long Step) : JsonPathSelector;
