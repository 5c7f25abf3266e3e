namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Members beside oneOf or anyOf are those of every case.</summary>
public sealed class CommonMemberTests
{
    private const string Card = "{ type: object, title: Card, required: [card], properties: { card: { type: string } } }";
    private const string Bank = "{ type: object, title: Bank, required: [iban], properties: { iban: { type: string } } }";
    private const string Name = "required: [name], properties: { name: { type: string }, n: { type: integer } }";
    private const string Components = "\nCard: " + Card + "\nBank: " + Bank + "\nBase: { type: object, " + Name + " }";
    private const string References = "{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }";

    [Theory]
    [InlineData("{ type: object, " + Name + ", oneOf: [" + Card + ", " + Bank + "] }")]
    [InlineData("{ type: object, " + Name + ", anyOf: [" + Card + ", " + Bank + "] }")]
    [InlineData("{ " + Name + ", oneOf: [" + Card + ", " + Bank + "] }")]
    [InlineData("{ type: object, " + Name + ", oneOf: [" + References + "] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { oneOf: [" + References + "] }] }")]
    [InlineData("{ allOf: [{ oneOf: [" + Card + ", " + Bank + "] }, { $ref: '#/components/schemas/Base' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }], oneOf: [" + References + "] }")]
    [InlineData("{ oneOf: [" + References + "], allOf: [{ type: object, required: [name], properties: { name: { type: string } } }, "
        + "{ properties: { n: { type: integer } } }] }")]
    [InlineData("{ $ref: '#/components/schemas/Base', oneOf: [" + References + "] }")]
    [InlineData("{ type: [object, 'null'], " + Name + ", oneOf: [" + Card + ", " + Bank + ", { type: 'null' }] }")]
    [InlineData("{ type: object, " + Name + ", oneOf: [{ required: [card], title: Card, properties: { card: { type: string } } }, "
        + "{ required: [iban], title: Bank, properties: { iban: { type: string } } }] }")]
    public void Every_case_has_them(string schema)
    {
        var assembly = SchemaAssembly.WithoutErrors($"Root: {schema}{Components}", "new Root(new RootCard { Name = \"a\", N = 1, Card = \"c\" })");

        Assert.Equal("""{"name":"a","n":1,"card":"c"}""", assembly.Use());
        Assert.Equal("""{"name":"b","iban":"i"}""", assembly.RoundTrip("""{"iban":"i","name":"b"}"""));
        Assert.Equal("RootCard RootBank", assembly.Case("""{"card":"c","name":"b"}""") + " " + assembly.Case("""{"iban":"i","name":"b"}"""));
    }

    [Fact]
    public void A_discriminator_still_leads_to_the_cases()
    {
        var assembly = SchemaAssembly.Of("""
            Root:
              type: object
              required: [kind]
              properties: { kind: { type: string }, note: { type: string } }
              oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
              discriminator: { propertyName: kind, mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' } }
            A: { type: object, properties: { x: { type: string } } }
            B: { type: object, properties: { x: { type: string } } }
            """);

        Assert.Equal("RootB", assembly.Case("""{"kind":"b","note":"n","x":"1"}"""));
        Assert.Equal("""{"kind":"b","note":"n","x":"1"}""", assembly.RoundTrip("""{"x":"1","kind":"b","note":"n"}"""));
    }

    [Fact]
    public void An_object_that_all_cases_share_is_one_type_named_by_the_union()
    {
        var assembly = SchemaAssembly.Of(
            "Root: { type: object, properties: { address: { type: object, properties: { city: { type: string } } } }, oneOf: [" + Card + ", " + Bank + "] }",
            "new Root(new RootBank { Iban = \"i\", Address = new RootAddress { City = \"c\" } })");

        Assert.Equal("""{"address":{"city":"c"},"iban":"i"}""", assembly.Use());
    }

    [Theory]
    [InlineData("[{ required: [kind] }, { required: [name] }]")]
    [InlineData("[{ required: [kind] }, { properties: { kind: { const: x } } }]")]
    [InlineData("[{ properties: { kind: { const: x } }, required: [name] }, { properties: { kind: { const: y } } }]")]
    [InlineData("[{ type: object, properties: { name: { maxLength: 3 } } }, { type: object, required: [kind] }]")]
    public void Cases_that_add_no_member_leave_one_record(string cases)
    {
        foreach (var key in new[] { "oneOf", "anyOf" })
        {
            var assembly = SchemaAssembly.WithoutErrors(
                $"Root: {{ type: object, required: [name], properties: {{ name: {{ type: string }}, kind: {{ type: string }} }}, {key}: {cases} }}",
                "new Root { Name = \"n\", Kind = \"k\" }");

            Assert.Equal("""{"name":"n","kind":"k"}""", assembly.Use());
        }
    }

    [Theory]
    [InlineData("{ type: object, " + Name + ", oneOf: [" + Card + "] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { anyOf: [{ $ref: '#/components/schemas/Card' }, { type: 'null' }] }] }")]
    public void The_only_case_has_them_too(string schema) => Assert.Equal(
        """{"name":"a","n":1,"card":"c"}""", SchemaAssembly.Of($"Root: {schema}{Components}", "new Root { Name = \"a\", N = 1, Card = \"c\" }").Use());
}
