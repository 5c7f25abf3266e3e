using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>The anchors of a YAML document. An alias becomes a copy, so that the tree stays a tree; a budget keeps the copies small.</summary>
internal sealed class AnchorTable(ReadingLimits limits)
{
    private readonly Dictionary<string, SpecNode?> _nodes = new(StringComparer.Ordinal);
    private int _repeated;

    /// <summary>Notes that a node with this anchor has begun; until <see cref="Define"/> an alias of it would lead back to itself.</summary>
    public void Begin(string anchor) => _nodes[anchor] = null;

    public void Define(string anchor, SpecNode node) => _nodes[anchor] = node;

    public SpecNode Find(string alias, SourceSpot spot)
    {
        if (!_nodes.TryGetValue(alias, out var node))
        {
            throw UnreadableException.Because(spot, $"the alias '*{alias}' stands for nothing: no anchor '&{alias}' comes before it");
        }

        return node ?? throw UnreadableException.Because(spot, $"the alias '*{alias}' stands inside of what it repeats");
    }

    /// <summary>A copy for an alias at <paramref name="depth"/>; <paramref name="nodes"/> tells its size.</summary>
    public SpecNode Copy(SpecNode node, int depth, SourceSpot spot, out int nodes)
    {
        nodes = 0;
        Measure(node, depth + 1, spot, ref nodes);
        return node.Clone();
    }

    private void Measure(SpecNode node, int depth, SourceSpot spot, ref int nodes)
    {
        nodes++;
        if (++_repeated > limits.AliasNodes)
        {
            throw new UnreadableException(ProblemCatalog.TooManyAliases, spot, limits.AliasNodes.ToString(CultureInfo.InvariantCulture));
        }

        if (node is SpecScalar)
        {
            return;
        }

        if (depth > limits.Depth)
        {
            throw new UnreadableException(ProblemCatalog.TooDeep, spot, limits.Depth.ToString(CultureInfo.InvariantCulture));
        }

        if (node is SpecMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                Measure(entry.Value, depth + 1, spot, ref nodes);
            }
        }
        else if (node is SpecSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                Measure(item, depth + 1, spot, ref nodes);
            }
        }
    }
}
