using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>A schema and where it stands, which is what its inline types are named from.</summary>
/// <remarks>A class and not a struct: collections of structs are compiled anew for each one, which a cold compiler pays for.</remarks>
internal sealed record PlacedSchema(SchemaView View, NameHint Home)
{
    /// <summary>Where a member stands; one that comes from a component through an allOf stands there.</summary>
    public NameHint HomeOf(SchemaProperty property) =>
        (property.Component is { } component ? Home.Component(component) : Home).Member(property.WireName);
}
