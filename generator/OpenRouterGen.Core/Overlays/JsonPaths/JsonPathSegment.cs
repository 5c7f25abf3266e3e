namespace OpenRouterGen.Core.Overlays;

/// <summary>Selectors that apply to each node found so far, or to it and everything below (<c>..</c>).</summary>
internal sealed record JsonPathSegment(bool IsDescendant, IReadOnlyList<JsonPathSelector> Selectors);
