using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Follows components that only stand for another one: that refer to it, annotate it by an allOf, or have it as their one case beside null. However many of
/// them follow each other, they are one step.
/// </summary>
internal sealed class ComponentEnds(BuildContext context)
{
    /// <summary>The last one; null when it does not exist or is the first one again, which is reported.</summary>
    public ComponentEnd? Find(string component, SpecNode schema)
    {
        var end = new ComponentEnd(component, schema);
        HashSet<SpecNode>? passed = null;
        while (end.Schema is SpecMapping mapping && Next(mapping) is { } next && context.Components?[next.Component] is { } target)
        {
            if (context.References.Follow(mapping) is null)
            {
                return null;
            }

            if (!(passed ??= []).Add(mapping))
            {
                context.Problems.Report(ProblemCatalog.ReferenceCycle, mapping.Spot, context.Names.HintOf(end.Component).Pointer);
                return null;
            }

            end = new(next.Component, target) { Nullable = end.Nullable || next.Nullable, Said = end.Said ?? next.Said };
        }

        return end;
    }

    private (string Component, bool Nullable, SchemaView? Said)? Next(SpecMapping schema)
    {
        SpecNode? node = schema;
        var nullable = false;
        var said = default(SchemaView);
        while (node is SpecMapping mapping)
        {
            nullable |= SchemaReader.SaysNullable(mapping);
            if (context.References.SchemaName(mapping) is { } component)
            {
                return (component, nullable, said);
            }

            node = context.Schemas.Annotated(mapping);
            if (node is null && context.Schemas.OnlyCase(mapping) is { } only)
            {
                said ??= context.Schemas.Read(mapping);
                nullable |= only.Nullable;
                node = only.Case;
            }
        }

        return null;
    }
}
