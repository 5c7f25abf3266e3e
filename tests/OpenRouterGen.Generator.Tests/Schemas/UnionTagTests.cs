namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>The tag of a union is sent whether or not a case declares it, and every value that a case allows leads to it.</summary>
public sealed class UnionTagTests
{
    private static readonly Lazy<SchemaAssembly> s_tool = new(() => SchemaAssembly.WithoutErrors("""
        Root:
          oneOf:
            - { $ref: '#/components/schemas/Run' }
            - { $ref: '#/components/schemas/Search' }
            - { $ref: '#/components/schemas/Fetch' }
            - { $ref: '#/components/schemas/Other' }
            - { $ref: '#/components/schemas/Mapped' }
            - { $ref: '#/components/schemas/Inner' }
          discriminator: { propertyName: type, mapping: { mapped: '#/components/schemas/Mapped' } }
        Run: { type: object, required: [type], properties: { type: { type: string, enum: [run] }, x: { type: string } } }
        Search: { type: object, required: [type], properties: { type: { type: string, enum: [search, search_v2] }, x: { type: string } } }
        Fetch: { type: object, required: [type], properties: { type: { const: fetch, type: string }, x: { type: string } } }
        Other: { type: object, required: [type], properties: { type: { type: string }, x: { type: string } } }
        Mapped: { type: object, required: [type], properties: { type: { type: string, enum: [own, mapped] }, x: { type: string } } }
        Inner:
          oneOf: [{ $ref: '#/components/schemas/In1' }, { $ref: '#/components/schemas/In2' }]
          discriminator: { propertyName: type }
        In1: { type: object, required: [type], properties: { type: { type: string, enum: [in1] }, x: { type: string } } }
        In2: { type: object, required: [type], properties: { type: { type: string, enum: [in2, in3] }, x: { type: string } } }
        """));

    [Theory]
    [InlineData("run", "Run")]
    [InlineData("search", "Search")]
    [InlineData("search_v2", "Search")]
    [InlineData("fetch", "Fetch")]
    [InlineData("Other", "Other")]
    [InlineData("mapped", "Mapped")]
    [InlineData("own", "Mapped")]
    [InlineData("in1", "Inner")]
    [InlineData("in2", "Inner")]
    [InlineData("in3", "Inner")]
    [InlineData("gone", "UnknownCase")]
    public void Every_value_leads_to_its_case(string tag, string expected)
    {
        var json = $$"""{"type":"{{tag}}","x":"1"}""";

        Assert.Equal(expected, s_tool.Value.Case(json));
        Assert.Equal(json, s_tool.Value.RoundTrip(json));
    }

    [Theory]
    [InlineData("discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat', d: '#/components/schemas/Dog' } }", "kind", "c", "d")]
    [InlineData("discriminator: { propertyName: kind }", "kind", "Cat", "Dog")]
    [InlineData("discriminator: { propertyName: '@type' }", "@type", "Cat", "Dog")]
    [InlineData("discriminator: { propertyName: type, mapping: { d: Dog } }", "type", "Cat", "d")]
    [InlineData("discriminator: { propertyName: type, mapping: { 'c c': Cat, \"d\\\"d\": Dog } }", "type", "c c", "d\\\"d")]
    public void A_tag_that_no_case_declares_is_sent(string discriminator, string name, string cat, string dog)
    {
        var assembly = SchemaAssembly.Of($$"""
            Root: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], {{discriminator}} }
            Cat: { type: object, properties: { lives: { type: integer } } }
            Dog: { type: object, properties: { bark: { type: boolean } } }
            """, "new List<Root> { new(new RootCat { Lives = 9 }), new(new RootDog { Bark = true }) }");

        Assert.Equal($$"""[{"lives":9,"{{name}}":"{{cat}}"},{"bark":true,"{{name}}":"{{dog}}"}]""", assembly.Use());
        Assert.Equal("RootDog", assembly.Case($$"""{"bark":true,"{{name}}":"{{dog}}"}"""));
    }
}
