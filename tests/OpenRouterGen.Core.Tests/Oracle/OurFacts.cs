using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>What our views say, in the words that <see cref="TheirFacts"/> uses too.</summary>
internal static class OurFacts
{
    /// <summary>What only the node itself says; an allOf does not change it.</summary>
    public static Facts OfNode(References references, SpecMapping node) => new Facts()
        .Add("const", node["const"] is { } value ? OracleJson.Text(value) : null)
        .Add("minimum", OracleJson.Number(node.Number("minimum")))
        .Add("maximum", OracleJson.Number(node.Number("maximum")))
        .Add("exclusiveMinimum", OracleJson.Number(node.Text("exclusiveMinimum")))
        .Add("exclusiveMaximum", OracleJson.Number(node.Text("exclusiveMaximum")))
        .Add("multipleOf", OracleJson.Number(node.Number("multipleOf")))
        .Add("minLength", OracleJson.Number(node.Count("minLength")))
        .Add("maxLength", OracleJson.Number(node.Count("maxLength")))
        .Add("minItems", OracleJson.Number(node.Count("minItems")))
        .Add("maxItems", OracleJson.Number(node.Count("maxItems")))
        .Add("pattern", node.Text("pattern"))
        .Add("default", node["default"] is { } fallback ? OracleJson.Text(fallback) : null)
        .Add("deprecated", node.IsTrue("deprecated") ? "true" : null)
        .Add("title", node.Text("title"))
        .Add("description", node.Text("description"))
        .Add("items", node["items"] is { } items ? Target(references, items) : null)
        .AddList("allOf", Targets(references, node.Sequence("allOf")))
        .AddList("oneOf", Targets(references, node.Sequence("oneOf")))
        .AddList("anyOf", Targets(references, node.Sequence("anyOf")));

    /// <summary>What the view of the node says, with the parts of an allOf folded in.</summary>
    public static Facts OfView(References references, SchemaView view) => new Facts()
        .AddSet("types", view.Types)
        .Add("nullable", view.Nullable ? "true" : null)
        .Add("format", view.Format)
        .AddList("enum", view.Enum?.Select(OracleJson.Text) ?? [])
        .AddList("properties", view.Properties.Select(property => $"{property.WireName}: {Target(references, property.Node)}"))
        .AddSet("required", view.Required)
        .Add("additionalProperties", view.AdditionalProperties switch
        {
            null => null,
            SpecScalar scalar => scalar.Text,
            { } schema => Target(references, schema),
        })
        .AddList("cases", view.Cases.Select(item => Target(references, item)))
        .Add("discriminator", view.Discriminator?.Text("propertyName"))
        .AddList("mapping", (view.Discriminator?.Mapping("mapping")?.Entries ?? []).Select(entry => $"{entry.Key}: {MappingTarget(entry.Value)}"));

    private static IEnumerable<string> Targets(References references, SpecSequence? list) => (list?.Items ?? []).Select(item => Target(references, item));

    private static string Target(References references, SpecNode node)
    {
        if (references.SchemaName(node) is { } name)
        {
            return "#" + name;
        }

        var types = node is SpecMapping mapping ? mapping.Texts("type").Where(type => type != "null").Order(StringComparer.Ordinal).ToList() : [node.Described];
        return "inline " + string.Join("|", types);
    }

    private static string MappingTarget(SpecNode node) => node is SpecScalar scalar ? scalar.Text[(scalar.Text.LastIndexOf('/') + 1)..] : node.Described;
}
