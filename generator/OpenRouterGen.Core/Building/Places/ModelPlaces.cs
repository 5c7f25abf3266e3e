using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Where the parts of a model stand, and the examples of them: beside the model, so that a comment in the document changes no model.</summary>
internal sealed class ModelPlaces(
    IReadOnlyDictionary<PlaceKey, ModelPlace> places,
    IReadOnlyDictionary<PlaceKey, SpecNode> examples,
    IReadOnlyDictionary<string, CatalogPlace> catalogs)
{
    /// <summary>The catalogs by the class of their constants.</summary>
    public IReadOnlyDictionary<string, CatalogPlace> Catalogs => catalogs;

    /// <summary>Where a part stands; null for one that no place of the document states, as a member that an allOf made.</summary>
    public ModelPlace? Find(PlaceKind kind, string owner, string name = "") =>
        places.TryGetValue(new PlaceKey(kind, owner, name), out var place) ? place : null;

    /// <summary>The example that the document states for a type, a member, a parameter or a body; null for none.</summary>
    public SpecNode? Example(PlaceKind kind, string owner, string name = "") =>
        examples.TryGetValue(new PlaceKey(kind, owner, name), out var example) ? example : null;

    /// <summary>The name of a parameter among those of its operation.</summary>
    public static string Parameter(ParameterPlace place, string wireName) => place + " " + wireName;
}
