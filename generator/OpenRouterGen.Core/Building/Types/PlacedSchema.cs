using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>A schema and where it stands, which is what its inline types are named from.</summary>
internal readonly record struct PlacedSchema(SchemaView View, NameHint Home)
{
    /// <summary>Where a member stands; one that comes from a component through an allOf stands there.</summary>
    public NameHint HomeOf(SchemaProperty property) =>
        (property.Component is { } component ? Home.Component(component) : Home).Member(property.WireName);
}
