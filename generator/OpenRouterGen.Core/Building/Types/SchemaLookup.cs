using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Looks at schemas behind their references without building a type.</summary>
internal sealed class SchemaLookup(References references, SchemaReader schemas)
{
    /// <summary>
    /// The schema that a node is or leads to, by references, an allOf that only annotates, or as the one case beside null; null when it cannot be reached.
    /// </summary>
    public PlacedSchema? Find(SpecNode node, NameHint home)
    {
        var nullable = false;
        HashSet<SpecNode>? passed = null;
        while (references.Resolve(node) is { } target)
        {
            home = references.SchemaName(node) is { } name ? home.Component(name) : home;
            nullable |= SaysNullable(node);
            var only = schemas.Annotated(target) is { } annotated ? (annotated, false) : schemas.OnlyCase(target);
            if (only is not { } next)
            {
                var view = schemas.Read(target);
                return new PlacedSchema(nullable && !view.Nullable ? view with { Nullable = true } : view, home);
            }

            if (!(passed ??= []).Add(target))
            {
                // Building the same schema reports it.
                return null;
            }

            nullable |= next.Nullable;
            node = next.Case;
        }

        return null;
    }

    // Nearly every node is the schema itself.
    private bool SaysNullable(SpecNode node) => node is SpecMapping mapping && (SchemaReader.SaysNullable(mapping)
        || (mapping.Find("$ref") is not null && references.Way(mapping).OfType<SpecMapping>().Any(SchemaReader.SaysNullable)));

    /// <summary>Whether no value is right for a schema.</summary>
    public bool AllowsNothing(SpecNode? node) => node is not null && schemas.AllowsNothing(node);

    /// <summary>A member of a schema; null when it has none of this name or it cannot be reached.</summary>
    public PlacedSchema? Member(PlacedSchema schema, string wireName) =>
        schema.View.Properties.FirstOrDefault(property => property.WireName == wireName) is { } found ? Find(found.Node, schema.HomeOf(found)) : null;
}
