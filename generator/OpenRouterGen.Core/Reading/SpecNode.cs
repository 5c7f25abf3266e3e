using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>A node of a YAML or JSON document, with its place. Overlays change the tree; a merged node keeps the overlay's place.</summary>
internal abstract class SpecNode(SourceSpot spot)
{
    public SourceSpot Spot { get; } = spot;

    /// <summary>What the node is, in the words of a message.</summary>
    public abstract string Described { get; }

    public abstract SpecNode Clone();
}
