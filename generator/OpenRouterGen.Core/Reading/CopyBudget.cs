using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>Copies nodes into a tree, and keeps the tree within its limits: whatever comes after it recurses over the tree.</summary>
internal sealed class CopyBudget(ProblemDescriptor tooMany, int maximumNodes, int maximumDepth)
{
    /// <summary>The nodes that were copied so far.</summary>
    public int Nodes { get; private set; }

    /// <summary>A copy that stands at <paramref name="depth"/>; a problem is about <paramref name="spot"/>, or else about the node that is too much.</summary>
    public SpecNode Copy(SpecNode node, int depth, SourceSpot? spot = null)
    {
        Count(node, depth, spot);
        return node.Clone();
    }

    private void Count(SpecNode node, int depth, SourceSpot? spot)
    {
        if (++Nodes > maximumNodes)
        {
            throw new FatalProblemException(tooMany, spot ?? node.Spot, maximumNodes.ToString(CultureInfo.InvariantCulture));
        }

        if (node is SpecScalar)
        {
            return;
        }

        if (depth > maximumDepth)
        {
            throw new FatalProblemException(ProblemCatalog.TooDeep, spot ?? node.Spot, maximumDepth.ToString(CultureInfo.InvariantCulture));
        }

        if (node is SpecMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                Count(entry.Value, depth + 1, spot);
            }
        }
        else if (node is SpecSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                Count(item, depth + 1, spot);
            }
        }
    }
}
