using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>The anchors of a YAML document. An alias becomes a copy, so that the tree stays a tree; a budget keeps the copies small.</summary>
internal sealed class AnchorTable(ReadingLimits limits)
{
    private readonly Dictionary<string, SpecNode?> _nodes = new(StringComparer.Ordinal);
    private readonly CopyBudget _copies = new(ProblemCatalog.TooManyAliases, limits.AliasNodes, limits.Depth);

    /// <summary>Notes that a node with this anchor has begun; until <see cref="Define"/> an alias of it would lead back to itself.</summary>
    public void Begin(string anchor) => _nodes[anchor] = null;

    public void Define(string anchor, SpecNode node) => _nodes[anchor] = node;

    public SpecNode Find(string alias, SourceSpot spot)
    {
        if (!_nodes.TryGetValue(alias, out var node))
        {
            throw FatalProblemException.NotReadable(spot, $"the alias '*{alias}' stands for nothing: no anchor '&{alias}' comes before it");
        }

        return node ?? throw FatalProblemException.NotReadable(spot, $"the alias '*{alias}' stands inside of what it repeats");
    }

    /// <summary>A copy for an alias at <paramref name="depth"/>; <paramref name="nodes"/> is its size.</summary>
    public SpecNode Copy(SpecNode node, int depth, SourceSpot spot, out int nodes)
    {
        var before = _copies.Nodes;
        var copy = _copies.Copy(node, depth + 1, spot);
        nodes = _copies.Nodes - before;
        return copy;
    }
}
