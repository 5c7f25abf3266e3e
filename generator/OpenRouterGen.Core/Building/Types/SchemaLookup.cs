using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Looks at schemas behind their references without building a type.</summary>
internal sealed class SchemaLookup(References references, SchemaReader schemas, int levels)
{
    /// <summary>The schema that a node is or leads to; null when it cannot be reached.</summary>
    public PlacedSchema? Find(SpecNode node, NameHint home)
    {
        for (var level = 0; level < levels; level++)
        {
            if (references.Resolve(node) is not { } target)
            {
                return null;
            }

            home = references.SchemaName(node) is { } name ? home.Component(name) : home;
            if (schemas.Annotated(target) is not { } annotated)
            {
                return new PlacedSchema(schemas.Read(target), home);
            }

            node = annotated;
        }

        // Building the same schema reports why.
        return null;
    }

    /// <summary>A member of a schema; null when it has none of this name or it cannot be reached.</summary>
    public PlacedSchema? Member(PlacedSchema schema, string wireName) =>
        schema.View.Properties.FirstOrDefault(property => property.WireName == wireName) is { } found ? Find(found.Node, schema.HomeOf(found)) : null;
}
