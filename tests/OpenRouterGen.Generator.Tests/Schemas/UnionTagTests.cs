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
    [InlineData("Other", "RootOther")]
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

    [Theory]
    [InlineData("type: { type: string }", "required: [type]")]
    [InlineData("type: { type: string, maxLength: 9 }", "required: [type]")]
    [InlineData("type: { type: string }", "description: d")]
    [InlineData("type: { type: string, enum: [cat] }", "description: d")]
    [InlineData("type: { const: cat }", "required: [lives]")]
    [InlineData("type: { type: string, nullable: true }", "required: [type]")]
    [InlineData("type: { $ref: '#/components/schemas/Text' }", "required: [type]")]
    [InlineData("type: { type: string, description: d, example: e }", "required: [type, lives]")]
    public void A_tag_that_a_case_leaves_open_is_the_one_of_the_union(string tag, string required)
    {
        var assembly = SchemaAssembly.WithoutErrors($$"""
            Root:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: type, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
            Cat: { type: object, {{required}}, properties: { {{tag}}, lives: { type: integer } } }
            Dog: { type: object, required: [type], properties: { type: { type: string, enum: [dog] }, lives: { type: integer } } }
            Text: { type: string }
            """, "new List<Root> { new(new RootCat { Lives = 9 }), new(new Dog { Lives = 1 }) }");

        Assert.Equal("""[{"type":"cat","lives":9},{"type":"dog","lives":1}]""", assembly.Use());
        Assert.Equal("RootCat", assembly.Case("""{"lives":9,"type":"cat"}"""));
        Assert.Equal("UnknownCase", assembly.Case("""{"lives":9,"type":"cow"}"""));
    }

    [Theory]
    [InlineData("""{"type":"cat","a":"x"}""", "Cat")]
    [InlineData("""{"type":"cow","a":"x"}""", "Any")]
    [InlineData("""{"type":"Any","a":"x"}""", "Any")]
    [InlineData("""{"a":"x"}""", "Any")]
    [InlineData("""{"type":null,"a":"x"}""", "Any")]
    [InlineData("""{"type":"","a":"x"}""", "Any")]
    [InlineData("""{"type":"any","a":"x","b":[1]}""", "Any")]
    [InlineData("{}", "Any")]
    [InlineData("[]", "UnknownCase")]
    [InlineData("7", "UnknownCase")]
    public void A_default_mapping_takes_what_no_other_case_does(string json, string expected)
    {
        foreach (var target in new[] { "Any", "'#/components/schemas/Any'" })
        {
            var assembly = SchemaAssembly.Of($$"""
                Root:
                  oneOf: [{ $ref: '#/components/schemas/Any' }, { $ref: '#/components/schemas/Cat' }]
                  discriminator: { propertyName: type, mapping: { cat: Cat }, defaultMapping: {{target}} }
                Cat: { type: object, required: [type], properties: { type: { type: string, enum: [cat] }, a: { type: string } } }
                Any: { type: object, properties: { type: { type: string }, a: { type: string } } }
                """);

            Assert.Equal(expected, assembly.Case(json));
            Assert.Equal(json.Replace("\"type\":null,", string.Empty, StringComparison.Ordinal), assembly.RoundTrip(json));
        }
    }

    [Theory]
    [InlineData("{ type: object, properties: { inline: { type: boolean } } }", """{"inline":true}""", "RootDetails")]
    [InlineData("{ type: object, properties: { type: { type: string }, inline: { type: boolean } } }", """{"type":"new","inline":true}""", "RootDetails")]
    [InlineData("{ type: string }", "\"x\"", "String")]
    [InlineData("{ type: integer }", "7", "Int64")]
    [InlineData("{ type: array, items: { type: string } }", """["x"]""", "String[]")]
    [InlineData("{ type: 'null' }", """{"type":"new"}""", "UnknownCase")]
    public void A_case_without_a_name_takes_no_tag_from_the_others(string third, string json, string expected)
    {
        foreach (var cases in new[] { $"{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}, {third}",
            $"{third}, {{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}" })
        {
            var assembly = SchemaAssembly.WithoutErrors($$"""
                Root: { oneOf: [{{cases}}], discriminator: { propertyName: type, mapping: { c: Cat, d: Dog } } }
                Cat: { type: object, properties: { a: { type: integer } } }
                Dog: { type: object, properties: { type: { type: string }, a: { type: integer } } }
                """, "new List<Root?> { new(new RootCat { A = 9 }), new(new RootDog { A = 1 }) }");

            Assert.Equal("""[{"a":9,"type":"c"},{"type":"d","a":1}]""", assembly.Use());
            Assert.Equal("RootCat", assembly.Case("""{"a":9,"type":"c"}"""));
            Assert.Equal("RootDog", assembly.Case("""{"a":9,"type":"d"}"""));
            Assert.Equal(expected, assembly.Case(json));
            Assert.Equal(json, assembly.RoundTrip(json));
        }
    }
}
