namespace OpenRouterGen.Core.Overlays;

/// <summary>Segments from a starting node: the root (<c>$</c>) or, in a filter, the node at hand (<c>@</c>).</summary>
internal sealed record JsonPathQuery(bool FromRoot, IReadOnlyList<JsonPathSegment> Segments)
{
    /// <summary>Whether the query finds one node at most (RFC 9535, section 2.3.5.1): only such a query can be compared.</summary>
    public bool IsSingular { get; } = Segments.All(segment =>
        !segment.IsDescendant && segment.Selectors.Count == 1 && segment.Selectors[0] is JsonPathName or JsonPathIndex);
}

/// <summary>Selectors that apply to each node found so far, or to it and everything below (<c>..</c>).</summary>
internal sealed record JsonPathSegment(bool IsDescendant, IReadOnlyList<JsonPathSelector> Selectors);

internal abstract record JsonPathSelector;

internal sealed record JsonPathName(string Name) : JsonPathSelector;

internal sealed record JsonPathWildcard : JsonPathSelector;

/// <summary>An item by its number; a negative one counts from the end.</summary>
internal sealed record JsonPathIndex(long Index) : JsonPathSelector;

internal sealed record JsonPathSlice(long? Start, long? End, long Step) : JsonPathSelector;

internal sealed record JsonPathFilter(JsonPathCondition Condition) : JsonPathSelector;
