using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// The anchors of a YAML document. An alias becomes a copy, so that the tree stays a tree. What is repeated counts as nodes of the tree; what is repeated
/// within repetitions, which a few lines can make billions of, has a budget of its own.
/// </summary>
internal sealed class AnchorTable(ReadingLimits limits)
{
    private readonly Dictionary<string, SpecNode?> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeated = new(StringComparer.Ordinal);
    private readonly CopyBudget _copies = new(ProblemCatalog.TooManyNodes, limits.Nodes, limits.Depth);
    private int _again;

    /// <summary>Notes that a node with this anchor has begun; until <see cref="Define"/> an alias of it would lead back to itself.</summary>
    public void Begin(string anchor)
    {
        _nodes[anchor] = null;
        _repeated[anchor] = _copies.Nodes;
    }

    public void Define(string anchor, SpecNode node)
    {
        _nodes[anchor] = node;
        _repeated[anchor] = _repeated.TryGetValue(anchor, out var before) && node is not SpecScalar ? _copies.Nodes - before : 0;
    }

    public SpecNode Find(string alias, SourceSpot spot)
    {
        if (!_nodes.TryGetValue(alias, out var node))
        {
            throw FatalProblemException.NotReadable(spot, $"the alias '*{alias}' stands for nothing: no anchor '&{alias}' comes before it");
        }

        return node ?? throw FatalProblemException.NotReadable(spot, $"the alias '*{alias}' stands inside of what it repeats");
    }

    /// <summary>A copy for an alias, of the node with its anchor, at <paramref name="depth"/>; <paramref name="nodes"/> is its size.</summary>
    public SpecNode Copy(string alias, SpecNode node, int depth, SourceSpot spot, out int nodes)
    {
        _again += _repeated[alias];
        if (_again > limits.AliasNodes)
        {
            throw new FatalProblemException(ProblemCatalog.TooManyAliases, spot, limits.AliasNodes.ToString(CultureInfo.InvariantCulture));
        }

        var before = _copies.Nodes;
        var copy = _copies.Copy(node, depth + 1, spot);
        nodes = _copies.Nodes - before;
        return copy;
    }
}
