using System.Globalization;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Finds the nodes of a query in a document. The nodes it may look at are counted: <c>$..*..*..*</c> would never end.</summary>
internal sealed class JsonPathEvaluator(SpecNode root, CancellationToken cancellationToken)
{
    private const int MostVisits = 20_000_000;

    private readonly SpecNode _root = root;
    private readonly Dictionary<(string Pattern, bool IsWhole), JsonPathPattern?> _patterns = [];
    private int _visits;

    public List<JsonPathMatch> Find(JsonPathQuery query) => Find(query, new JsonPathMatch(_root, null, null, 1));

    /// <summary>Finds the nodes of a query that stands in a filter over <paramref name="at"/>.</summary>
    public List<JsonPathMatch> Find(JsonPathQuery query, JsonPathMatch at)
    {
        List<JsonPathMatch> found = [query.FromRoot ? new JsonPathMatch(_root, null, null, 1) : at];
        foreach (var segment in query.Segments)
        {
            var next = new List<JsonPathMatch>();
            foreach (var match in found)
            {
                if (segment.IsDescendant)
                {
                    SelectBelow(match, segment, next);
                }
                else
                {
                    Select(match, segment, next);
                }
            }

            found = next;
        }

        return found;
    }

    /// <summary>The only node of a query that finds one at most; filters ask it of every node, so it makes no lists.</summary>
    public SpecNode? FindSingle(JsonPathQuery query, JsonPathMatch at)
    {
        Visit();
        var node = query.FromRoot ? _root : at.Node;
        for (var i = 0; i < query.Segments.Count && node is not null; i++)
        {
            node = (query.Segments[i].Selectors[0], node) switch
            {
                (JsonPathName name, SpecMapping mapping) => mapping[name.Name],
                (JsonPathIndex index, SpecSequence sequence) => Item(sequence, index.Index),
                _ => null,
            };
        }

        return node;
    }

    private void SelectBelow(JsonPathMatch start, JsonPathSegment segment, List<JsonPathMatch> found)
    {
        var open = new Stack<JsonPathMatch>();
        open.Push(start);
        while (open.Count > 0)
        {
            var match = open.Pop();
            Select(match, segment, found);
            switch (match.Node)
            {
                case SpecMapping mapping:
                    for (var i = mapping.Entries.Count - 1; i >= 0; i--)
                    {
                        open.Push(Child(match, mapping.Entries[i].Value, mapping.Entries[i].Key));
                    }

                    break;
                case SpecSequence sequence:
                    for (var i = sequence.Items.Count - 1; i >= 0; i--)
                    {
                        open.Push(Child(match, sequence.Items[i], null));
                    }

                    break;
            }
        }
    }

    private void Select(JsonPathMatch match, JsonPathSegment segment, List<JsonPathMatch> found)
    {
        Visit();
        if (match.Node is SpecScalar)
        {
            return;
        }

        foreach (var selector in segment.Selectors)
        {
            Select(match, selector, found);
        }
    }

    private void Select(JsonPathMatch match, JsonPathSelector selector, List<JsonPathMatch> found)
    {
        switch (selector)
        {
            case JsonPathName name:
                if (match.Node is SpecMapping mapping && mapping[name.Name] is { } value)
                {
                    found.Add(Child(match, value, name.Name));
                }

                break;
            case JsonPathWildcard:
                Children(match, found, filter: null);
                break;
            case JsonPathFilter filter:
                Children(match, found, filter.Condition);
                break;
            case JsonPathIndex index:
                if (match.Node is SpecSequence sequence && Item(sequence, index.Index) is { } item)
                {
                    found.Add(Child(match, item, null));
                }

                break;
            case JsonPathSlice slice:
                if (match.Node is SpecSequence sliced)
                {
                    Slice(match, sliced, slice, found);
                }

                break;
            default:
                throw new InvalidOperationException(selector.GetType().Name);
        }
    }

    private void Children(JsonPathMatch match, List<JsonPathMatch> found, JsonPathCondition? filter)
    {
        if (match.Node is SpecMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                AddIf(Child(match, entry.Value, entry.Key), found, filter);
            }
        }
        else if (match.Node is SpecSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                AddIf(Child(match, item, null), found, filter);
            }
        }
    }

    private void AddIf(JsonPathMatch child, List<JsonPathMatch> found, JsonPathCondition? filter)
    {
        Visit();
        if (filter is null || JsonPathFilterEvaluator.Holds(filter, child, this))
        {
            found.Add(child);
        }
    }

    /// <summary>Whether a text has a pattern; a pattern that is none is had by no text (RFC 9535, section 2.4.6).</summary>
    public bool Matches(string text, string pattern, bool isWhole)
    {
        if (!_patterns.TryGetValue((pattern, isWhole), out var parsed))
        {
            _patterns[(pattern, isWhole)] = parsed = JsonPathPattern.TryParse(pattern, isWhole);
        }

        return parsed is not null && parsed.Matches(text);
    }

    private static SpecNode? Item(SpecSequence sequence, long index)
    {
        var from = index < 0 ? sequence.Items.Count + index : index;
        return from >= 0 && from < sequence.Items.Count ? sequence.Items[(int)from] : null;
    }

    /// <summary>RFC 9535, section 2.3.4.2.2.</summary>
    private void Slice(JsonPathMatch match, SpecSequence sequence, JsonPathSlice slice, List<JsonPathMatch> found)
    {
        long count = sequence.Items.Count;
        if (slice.Step > 0)
        {
            var lower = Clamp(FromStart(slice.Start ?? 0), 0, count);
            var upper = Clamp(FromStart(slice.End ?? count), 0, count);
            for (var i = lower; i < upper; i += slice.Step)
            {
                AddIf(Child(match, sequence.Items[(int)i], null), found, filter: null);
            }
        }
        else if (slice.Step < 0)
        {
            var upper = Clamp(slice.Start is { } start ? FromStart(start) : count - 1, -1, count - 1);
            var lower = Clamp(slice.End is { } end ? FromStart(end) : -1, -1, count - 1);
            for (var i = upper; i > lower; i += slice.Step)
            {
                AddIf(Child(match, sequence.Items[(int)i], null), found, filter: null);
            }
        }

        long FromStart(long index) => index < 0 ? count + index : index;

        static long Clamp(long value, long least, long most) => Math.Max(least, Math.Min(most, value));
    }

    private static JsonPathMatch Child(JsonPathMatch parent, SpecNode node, string? key) => new(node, parent.Node, key, parent.Depth + 1);

    private void Visit()
    {
        if (++_visits > MostVisits)
        {
            throw new JsonPathException($"the query looks at more than {MostVisits.ToString(CultureInfo.InvariantCulture)} nodes");
        }

        if ((_visits & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
