using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Collects where the parts of the model stand, and the examples of them. Builders say the spot, which they know anyway; the pointers come from one walk
/// through the files when all is built.
/// </summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<PlaceKey, SourceSpot> _spots = [];
    private readonly Dictionary<PlaceKey, SpecNode> _examples = [];
    private readonly Dictionary<string, CatalogPlace> _catalogs = new(StringComparer.Ordinal);

    /// <summary>Adds a part; what is met again stands where it was met first.</summary>
    public void Add(PlaceKind kind, string owner, string name, SourceSpot spot)
    {
        var key = new PlaceKey(kind, owner, name);
        if (!_spots.ContainsKey(key))
        {
            _spots.Add(key, spot);
        }
    }

    public void AddType(CSharpIdentifier type, SpecNode node)
    {
        Add(PlaceKind.Type, type.Text, string.Empty, node.Spot);
        AddExample(PlaceKind.Type, type.Text, string.Empty, StatedExample.Of(node));
    }

    /// <summary>Adds an example that the document states; null for none. Of several of one part the first counts.</summary>
    public void AddExample(PlaceKind kind, string owner, string name, SpecNode? example)
    {
        var key = new PlaceKey(kind, owner, name);
        if (example is not null && !_examples.ContainsKey(key))
        {
            _examples.Add(key, example);
        }
    }

    /// <summary>Adds a member, and the schema that its references lead to.</summary>
    public void AddMember(CSharpIdentifier type, SchemaProperty property, SchemaView? schema)
    {
        Add(PlaceKind.Member, type.Text, property.WireName, property.Spot);
        AddExample(PlaceKind.Member, type.Text, property.WireName, StatedExample.Of(property.Node) ?? StatedExample.Of(schema?.Node));
        if (schema is not null)
        {
            var isDescribed = property.Node is SpecMapping node && node.Find("description") is not null;
            Add(PlaceKind.MemberSchema, type.Text, property.WireName, schema.Node.Spot);
            Add(PlaceKind.MemberWords, type.Text, property.WireName, isDescribed ? property.Node.Spot : schema.Node.Spot);
        }
    }

    /// <summary>Adds a parameter, and the schema that its references lead to.</summary>
    public void AddParameter(string operationId, ParameterPlace place, string wireName, SpecMapping node, SchemaView? schema)
    {
        var name = ModelPlaces.Parameter(place, wireName);
        Add(PlaceKind.Parameter, operationId, name, node.Spot);
        AddExample(PlaceKind.Parameter, operationId, name, StatedExample.Of(node) ?? StatedExample.Of(schema?.Node));
        if (schema is not null)
        {
            Add(PlaceKind.ParameterSchema, operationId, name, schema.Node.Spot);
        }
    }

    /// <summary>Adds a class of constants with its entries.</summary>
    public void AddCatalog(CSharpIdentifier className, SpecMapping settings, IReadOnlyDictionary<string, SpecMapping> entries)
    {
        _catalogs[className.Text] = new CatalogPlace(settings, entries);
        foreach (var entry in entries)
        {
            Add(PlaceKind.Entry, className.Text, entry.Key, entry.Value.Spot);
        }
    }

    /// <summary>The places, with their pointers.</summary>
    /// <param name="document">The document as it was built.</param>
    /// <param name="others">What else was read.</param>
    public ModelPlaces Find(SpecDocument document, IEnumerable<SpecDocument> others)
    {
        var pointers = new PointerTable();
        foreach (var spot in _spots)
        {
            pointers.Want(spot.Value, IsKey(spot.Key));
        }

        pointers.Walk(document.Root, string.Empty);
        foreach (var other in others)
        {
            pointers.Walk(other.Root, other.File);
        }

        var places = new Dictionary<PlaceKey, ModelPlace>(_spots.Count);
        foreach (var spot in _spots)
        {
            if (pointers.Find(spot.Value, IsKey(spot.Key)) is { } pointer)
            {
                places.Add(spot.Key, new ModelPlace(pointer, spot.Value));
            }
        }

        return new ModelPlaces(places, _examples, _catalogs);
    }

    // Members and operations stand where their key does, and all others where their value does.
    private static bool IsKey(PlaceKey key) => key.Kind is PlaceKind.Member or PlaceKind.Operation;
}
