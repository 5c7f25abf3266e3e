using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Makes nodes that no document has. They stand where that stands which they are made for, so that a message about them has a place.</summary>
internal static class MadeNode
{
    public static SpecMapping Mapping(SourceSpot spot, params (string Key, SpecNode Value)[] entries)
    {
        var mapping = new SpecMapping(spot);
        foreach (var (key, value) in entries)
        {
            mapping.Set(new SpecEntry(key, spot, value));
        }

        return mapping;
    }

    public static SpecSequence List(SourceSpot spot, IEnumerable<SpecNode> items)
    {
        var list = new SpecSequence(spot);
        list.Items.AddRange(items);
        return list;
    }

    public static SpecScalar Text(SourceSpot spot, string text) => new(spot, text, SpecScalarKind.String);

    /// <summary>A schema that is as another one, of one type.</summary>
    public static SpecMapping OfType(SpecMapping node, string type)
    {
        var copy = new SpecMapping(node.Spot);
        foreach (var entry in node.Entries)
        {
            copy.Set(entry.Key == "type" ? new SpecEntry("type", entry.KeySpot, Text(entry.Value.Spot, type)) : entry);
        }

        return copy;
    }
}
