namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Tags that are numbers or booleans set cases apart as texts do, and constants of every kind are sent without being set.</summary>
public sealed class TagKindTests
{
    [Theory]
    [InlineData("{ type: integer, enum: [1] }", "{ type: integer, const: 2 }", "1", "2")]
    [InlineData("{ type: integer, const: 0 }", "{ type: integer, const: -1 }", "0", "-1")]
    [InlineData("{ const: 1 }", "{ const: 2 }", "1", "2")]
    [InlineData("{ type: integer, enum: [1, 3] }", "{ type: integer, enum: [2, 4] }", "3", "4")]
    [InlineData("{ type: integer, format: int32, const: 1 }", "{ type: integer, format: int64, const: 9007199254740993 }", "1", "9007199254740993")]
    [InlineData("{ type: number, const: 1.5 }", "{ type: number, const: 2.50 }", "1.5", "2.5")]
    [InlineData("{ type: number, format: decimal, const: 0.10 }", "{ type: number, format: decimal, const: 0.2 }", "0.10", "0.2")]
    [InlineData("{ type: boolean, const: true }", "{ type: boolean, const: false }", "true", "false")]
    [InlineData("{ type: boolean, enum: [false] }", "{ type: boolean, enum: [true] }", "false", "true")]
    [InlineData("{ const: true }", "{ const: false }", "true", "false")]
    [InlineData("{ type: integer, const: 1 }", "{ type: string, const: '1' }", "1", "\"1\"")]
    [InlineData("{ type: boolean, const: true }", "{ type: string, const: 'true' }", "true", "\"true\"")]
    [InlineData("{ type: integer, const: 1 }", "{ type: boolean, const: true }", "1", "true")]
    [InlineData("{ type: integer, const: 1 }", "{ type: integer }", "1", "7")]
    [InlineData("{ type: integer, const: 1 }", "{ type: string }", "1", "\"any\"")]
    [InlineData("{ anyOf: [{ const: 1 }, { const: 2 }] }", "{ const: 3 }", "2", "3")]
    public void Cases_are_set_apart_by_their_tag(string first, string second, string firstTag, string secondTag)
    {
        var assembly = SchemaAssembly.WithoutErrors($$"""
            Root: { oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }] }
            One: { type: object, required: [type], properties: { type: {{first}}, a: { type: string } } }
            Two: { type: object, required: [type], properties: { type: {{second}}, a: { type: string } } }
            """);

        foreach (var (tag, expected) in new[] { (firstTag, "One"), (secondTag, "Two"), ("null", "UnknownCase"), ("[]", "UnknownCase") })
        {
            Assert.Equal(expected, assembly.Case($$"""{"a":"x","type":{{tag}}}"""));
            Assert.Equal(
                expected == "UnknownCase" ? $$"""{"a":"x","type":{{tag}}}""" : $$"""{"type":{{tag.TrimEnd('0').PadRight(1, '0')}},"a":"x"}""",
                assembly.RoundTrip($$"""{"a":"x","type":{{tag}}}""").Replace("0.10", "0.1", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("1.0", "One")]
    [InlineData("1e0", "One")]
    [InlineData("\"1\"", "UnknownCase")]
    [InlineData("3", "UnknownCase")]
    [InlineData("1.5", "UnknownCase")]
    [InlineData("1e400", "UnknownCase")]
    [InlineData("true", "UnknownCase")]
    [InlineData("{\"type\":1}", "UnknownCase")]
    public void A_number_is_the_same_however_it_is_written(string tag, string expected)
    {
        var assembly = SchemaAssembly.Of("""
            Root: { oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }] }
            One: { type: object, required: [type], properties: { type: { type: integer, const: 1 } } }
            Two: { type: object, required: [type], properties: { type: { type: integer, const: 2 } } }
            """);

        Assert.Equal(expected, assembly.Case($$"""{"type":{{tag}}}"""));
    }

    [Theory]
    [InlineData("{ type: integer, const: 7 }", "7")]
    [InlineData("{ type: integer, format: int32, enum: [-7] }", "-7")]
    [InlineData("{ type: integer, const: 9223372036854775807 }", "9223372036854775807")]
    [InlineData("{ type: number, const: 1.5 }", "1.5")]
    [InlineData("{ type: number, const: 2 }", "2")]
    [InlineData("{ type: number, format: decimal, const: 0.10 }", "0.10")]
    [InlineData("{ type: boolean, const: false }", "false")]
    [InlineData("{ type: string, const: run }", "\"run\"")]
    [InlineData("{ type: string, format: date, const: '2026-01-02' }", "\"2026-01-02\"")]
    [InlineData("{ type: string, format: uri, const: 'https://example.com/a' }", "\"https://example.com/a\"")]
    [InlineData("{ type: string, format: uuid, enum: ['00000000-0000-0000-0000-000000000001'] }", "\"00000000-0000-0000-0000-000000000001\"")]
    [InlineData("{ type: string, enum: [a, b], const: b }", "\"b\"")]
    [InlineData("{ const: 3 }", "3")]
    [InlineData("{ $ref: '#/components/schemas/Version' }", "4")]
    public void A_constant_needs_not_be_set(string schema, string expected)
    {
        var assembly = SchemaAssembly.Of(
            $"Root: {{ type: object, required: [c, x], properties: {{ c: {schema}, x: {{ type: string }} }} }}\nVersion: {{ type: integer, const: 4 }}",
            "new Root { X = \"x\" }");

        Assert.Equal($$"""{"c":{{expected}},"x":"x"}""", assembly.Use());
        Assert.Equal($$"""{"c":{{expected}},"x":"x"}""", assembly.RoundTrip($$"""{"c":{{expected}},"x":"x"}"""));
    }

    [Fact]
    public void A_constant_that_no_number_of_its_type_is_has_to_be_set_as_raw_json()
    {
        var assembly = SchemaAssembly.WithoutErrors(
            "Root: { type: object, required: [c], properties: { c: { type: integer, const: 1e30 } } }",
            "new Root { C = System.Text.Json.JsonElement.Parse(\"1e30\") }");

        Assert.Equal("""{"c":1e30}""", assembly.Use());
    }

    [Fact]
    public void A_discriminator_may_be_a_number()
    {
        var assembly = SchemaAssembly.Of("""
            Root:
              oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }]
              discriminator: { propertyName: v, mapping: { '1': '#/components/schemas/One', '2.0': Two } }
            One: { type: object, required: [v], properties: { v: { type: integer }, a: { type: string } } }
            Two: { type: object, required: [v], properties: { v: { type: integer }, a: { type: string } } }
            """, "new List<Root> { new(new RootOne { A = \"x\" }), new(new RootTwo { A = \"y\" }) }");

        Assert.Equal("""[{"v":1,"a":"x"},{"v":2,"a":"y"}]""", assembly.Use());
        Assert.Equal("RootTwo", assembly.Case("""{"a":"y","v":2}"""));
        Assert.Equal("UnknownCase", assembly.Case("""{"a":"y","v":"2"}"""));
    }
}
