namespace OpenRouterGen.Core.Overlays;

/// <summary>Segments from a starting node: the root (<c>$</c>) or, in a filter, the node at hand (<c>@</c>).</summary>
internal sealed record JsonPathQuery(bool FromRoot, IReadOnlyList<JsonPathSegment> Segments)
{
    /// <summary>Whether the query finds one node at most (RFC 9535, section 2.3.5.1): only such a query can be compared.</summary>
    public bool IsSingular { get; } = Segments.All(segment =>
        !segment.IsDescendant && segment.Selectors.Count == 1 && segment.Selectors[0] is JsonPathName or JsonPathIndex);
}
