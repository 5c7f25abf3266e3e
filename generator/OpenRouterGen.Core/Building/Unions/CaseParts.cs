using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Adds to the cases of a union what is said of all of them: the members that stand beside oneOf or anyOf, in the schema itself or in parts of an allOf,
/// and the tag that a discriminator demands of a case which does not declare it.
/// </summary>
internal sealed class CaseParts(SchemaReader schemas)
{
    /// <summary>The cases, each with the members of the union.</summary>
    public List<UnionCase> WithMembers(PlacedSchema union, List<UnionCase> cases)
    {
        var common = union.View;
        return common.Properties.Count == 0
            ? cases
            : [.. cases.Select(item => MayBeObject(item) && Lacks(item.View, common) ? With(Common(common), item, union.Home, isFirst: true) : item)];
    }

    /// <summary>The case with a tag that has one of the values.</summary>
    public UnionCase WithTag(UnionCase item, string tag, TagTest test, NameHint union)
    {
        var spot = item.View.Node.Spot;
        var member = TagMember(spot, new TagValues(test.Kind, test.Values));
        var part = MadeNode.Mapping(
            spot,
            ("type", MadeNode.Text(spot, "object")),
            ("properties", MadeNode.Mapping(spot, (tag, member))),
            ("required", MadeNode.List(spot, [MadeNode.Text(spot, tag)])));
        return With(part, item, union, isFirst: false);
    }

    /// <summary>The schema of a tag that has one of the values.</summary>
    public static SpecMapping TagMember(SourceSpot spot, TagValues values)
    {
        var (kind, stated) = values.Kind switch
        {
            JsonKind.Number => (SpecScalarKind.Integer, "integer"),
            JsonKind.Boolean => (SpecScalarKind.Boolean, "boolean"),
            _ => (SpecScalarKind.String, "string"),
        };
        var allowed = MadeNode.List(spot, values.Values.Select(value => new SpecScalar(spot, value, kind)));
        return MadeNode.Mapping(spot, ("type", MadeNode.Text(spot, stated)), ("enum", allowed));
    }

    /// <summary>The one case of a schema, with what stands beside it: the members, or the words of a case that has none and is no reference.</summary>
    public static SpecNode Only(SchemaView view)
    {
        var only = view.Cases[0];
        if (view.Properties.Count > 0)
        {
            return SchemaJoin.AllOf(Common(view), only);
        }

        if (view.Node.Find("description") is not { } words || only is not SpecMapping mapping
            || (mapping.Find("$ref") ?? mapping.Find("description")) is not null)
        {
            return only;
        }

        var copy = new SpecMapping(mapping.Spot);
        SchemaJoin.Add(copy, mapping);
        copy.Set(words);
        return copy;
    }

    /// <summary>What a schema says of its members, without its cases.</summary>
    public static SpecMapping Common(SchemaView view)
    {
        var spot = view.Node.Spot;
        var properties = new SpecMapping(spot);
        foreach (var property in view.Properties)
        {
            properties.Set(new SpecEntry(property.WireName, property.Spot, property.Node));
        }

        var required = MadeNode.List(spot, view.Required.OrderBy(name => name, StringComparer.Ordinal).Select(name => MadeNode.Text(spot, name)));
        var common = MadeNode.Mapping(spot, ("type", MadeNode.Text(spot, "object")), ("properties", properties), ("required", required));
        if (view.AdditionalProperties is SpecMapping additional)
        {
            common.Set(new SpecEntry("additionalProperties", additional.Spot, additional));
        }

        return common;
    }

    private UnionCase With(SpecMapping part, UnionCase item, NameHint union, bool isFirst)
    {
        var both = isFirst ? SchemaJoin.AllOf(part, item.Node) : SchemaJoin.AllOf(item.Node, part);
        var home = item.Component is { } component ? union.Case(component) : item.Home;
        return item with { Node = both, Schema = new PlacedSchema(schemas.Read(both), home) };
    }

    private static bool MayBeObject(UnionCase item) => item.Kind is JsonKind.Object || (item.Kind is null && item.View.Types.Count == 0);

    private static bool Lacks(SchemaView item, SchemaView common) =>
        common.Properties.Any(property => item.Properties.All(own => own.WireName != property.WireName))
        || common.Required.Any(name => !item.Required.Contains(name));
}
