using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The example that the document states where it stands: of a schema, a parameter or a media type.</summary>
internal static class StatedExample
{
    /// <summary>The first of them; null for none.</summary>
    public static SpecNode? Of(SpecNode? node) => node is SpecMapping stated ? stated["example"] ?? First(stated["examples"]) : null;

    // A schema has a list of examples; a parameter and a media type give each a name, and the example is its value.
    private static SpecNode? First(SpecNode? examples) => examples switch
    {
        SpecSequence { Items.Count: > 0 } list => list.Items[0],
        SpecMapping { Entries.Count: > 0 } named => (named.Entries[0].Value as SpecMapping)?["value"],
        _ => null,
    };
}
