using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

internal sealed class SpecSequence(SourceSpot spot) : SpecNode(spot)
{
    public List<SpecNode> Items { get; } = [];

    public override string Described => "a list";

    public override SpecNode Clone()
    {
        var copy = new SpecSequence(Spot);
        copy.Items.AddRange(Items.Select(item => item.Clone()));
        return copy;
    }
}
