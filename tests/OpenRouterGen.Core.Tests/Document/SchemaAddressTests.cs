using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Document;

/// <summary>References by the address or the anchor that a schema gives itself (<c>$id</c>, <c>$anchor</c>).</summary>
public class SchemaAddressTests
{
    [Theory]
    [InlineData("https://a.invalid/pet", "https://a.invalid/pet")]
    [InlineData("https://a.invalid/pet", "https://a.invalid/x/../pet")]
    [InlineData("https://a.invalid/pet#", "https://a.invalid/pet#")]
    [InlineData("pet", "pet")]
    [InlineData("/schemas/pet", "/schemas/pet")]
    [InlineData("urn:example:pet", "urn:example:pet")]
    public void An_id_is_the_address_of_its_component(string id, string reference)
    {
        var spec = new TestSpec($$"""
            Root: { type: object, properties: { a: { $ref: '{{reference}}' }, b: { $ref: '#/components/schemas/Pet' }, c: { type: array, items: { $ref: '{{reference}}' } } } }
            Pet: { $id: '{{id}}', type: object, properties: { x: { type: string } } }
            """);
        var pet = new NamedRef(OpenRouterGen.Core.Naming.CSharpIdentifier.Create("Pet"), NamedKind.Record);

        Assert.Equal([pet, pet, new ListRef(pet)], spec.Record("Root").Properties.Select(property => property.Type));
    }

    [Theory]
    [InlineData("pet")]
    [InlineData("./pet")]
    [InlineData("/v1/pet")]
    [InlineData("https://a.invalid/v1/pet")]
    [InlineData("//a.invalid/v1/pet")]
    public void A_reference_begins_at_the_nearest_id(string reference)
    {
        var spec = new TestSpec($$"""
            Root: { $id: 'https://a.invalid/v1/root', type: object, properties: { a: { type: array, items: { $ref: '{{reference}}' } } } }
            Pet: { $id: 'https://a.invalid/v1/pet', type: integer }
            Other: { $id: 'https://a.invalid/pet', type: string }
            """);

        Assert.Equal(new ListRef(new ScalarRef(ScalarKind.Int64)), spec.Record("Root").Properties[0].Type);
    }

    [Theory]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { $ref: '#/$defs/N' } }, $defs: { N: { type: integer } } } }")]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { $ref: 'other#/$defs/N' } } }, Other: { $id: other, $defs: { N: { type: "
        + "integer } } } }")]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { $ref: 'other#n' } } }, Other: { $id: other, $defs: { N: { $anchor: n, type: "
        + "integer } } } }")]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { $ref: '#n' } }, $defs: { M: { $anchor: n, type: integer } } }, N: { "
        + "$anchor: n, type: string } }")]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { $ref: '#n' } } }, N: { $dynamicAnchor: n, type: integer } }")]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { $ref: '#n' } } }, N: { $id: '#n', type: integer } }")]
    [InlineData("$defs: { In: { $id: in, type: object, properties: { n: { type: object, $defs: { N: { type: string } }, properties: { m: { $ref: "
        + "'#/$defs/N' } } } }, "
        + "$defs: { N: { type: integer } } } }")]
    public void A_fragment_is_about_the_schema_of_the_nearest_id(string definitions)
    {
        var spec = new TestSpec(
            $$"""Root: { $id: 'https://a.invalid/root', type: object, properties: { a: { $ref: in } }, $defs: { N: { type: string } }, {{definitions}} }"""
                .Replace("$defs: { N: { type: string } }, ", "", StringComparison.Ordinal));
        var inner = spec.Model().Types.OfType<RecordModel>().First(record => record.Properties.All(property => property.Type is not NamedRef));

        Assert.Equal(new ScalarRef(ScalarKind.Int64), Assert.Single(inner.Properties).Type);
    }

    [Theory]
    [InlineData("Root: { $id: 'https://a.invalid/root', type: object, properties: { child: { $ref: '#' } } }")]
    [InlineData("Root: { $id: root, type: object, properties: { child: { $ref: root } } }")]
    [InlineData("Root: { $anchor: root, type: object, properties: { child: { $ref: '#root' } } }")]
    [InlineData("Root: { $dynamicAnchor: root, type: object, properties: { child: { $ref: '#root' } } }")]
    [InlineData("Root: { $id: '#root', type: object, properties: { child: { $ref: '#root' } } }")]
    public void A_schema_may_be_its_own_member(string schema) =>
        Assert.Equal("Root", ((NamedRef)Assert.Single(new TestSpec(schema).Record("Root").Properties).Type).Name.Text);

    [Theory]
    [InlineData("mapping: { c: 'https://a.invalid/cat', d: 'https://a.invalid/dog' }")]
    [InlineData("mapping: { c: '/cat', d: '/dog' }")]
    [InlineData("mapping: { c: '#cat', d: '#dog' }")]
    [InlineData("mapping: { c: Cat, d: 'https://a.invalid/dog' }")]
    [InlineData("mapping: { c: '#/components/schemas/Cat', d: '#dog' }")]
    public void A_discriminator_may_use_addresses(string mapping)
    {
        var spec = new TestSpec($$"""
            Root: { oneOf: [{ $ref: 'https://a.invalid/cat' }, { $ref: '#dog' }], discriminator: { propertyName: kind, {{mapping}} } }
            Cat: { $id: 'CAT', $anchor: cat, type: object, required: [kind], properties: { kind: { type: string } } }
            Dog: { $id: 'DOG', $anchor: dog, type: object, required: [kind], properties: { kind: { type: string } } }
            """.Replace("CAT", mapping.Contains("'/", StringComparison.Ordinal) ? "/cat" : "https://a.invalid/cat", StringComparison.Ordinal)
            .Replace("DOG", mapping.Contains("'/", StringComparison.Ordinal) ? "/dog" : "https://a.invalid/dog", StringComparison.Ordinal)
            .Replace("$ref: 'https://a.invalid/cat'", "$ref: '#cat'", StringComparison.Ordinal));

        Assert.Equal(["c", "d"], spec.Type<UnionModel>("Root").Cases.Select(item => ((TagTest)item.Test).Values[0]));
    }

    [Theory]
    [InlineData("https://elsewhere.invalid/schemas/animal", ": give the file to the compiler with OpenRouterGenReferences; nothing is fetched")]
    [InlineData("https://a.invalid/pets", "; did you mean 'https://a.invalid/pet'?")]
    [InlineData("https://a.invalid/pet#/$defs/Gone", ": the schema of that '$id' has no place '#/$defs/Gone'")]
    [InlineData("https://a.invalid/pet#gone", ": the schema of that '$id' has no place '#gone'")]
    [InlineData("https://a.invalid/twice", ": several schemas have that name")]
    [InlineData("#twice", ": several schemas have that name")]
    [InlineData("#", ": that is the document itself, which is no schema; name the schema, as in '#/components/schemas/Name'")]
    public void What_no_schema_is_called_is_said_with_the_way_out(string reference, string advice)
    {
        var problems = new TestSpec($$"""
            Root: { type: object, properties: { a: { $ref: '{{reference}}' } } }
            Pet: { $id: 'https://a.invalid/pet', type: integer }
            One: { $id: 'https://a.invalid/twice', $anchor: twice, type: integer }
            Two: { $id: 'https://a.invalid/twice', $anchor: twice, type: string }
            """).Compile().Problems;
        var problem = Assert.Single(problems, problem => problem.Descriptor == ProblemCatalog.ReferenceNotFound);

        Assert.Equal([reference, advice], problem.Arguments);
    }

    [Fact]
    public void A_member_of_the_name_is_no_address()
    {
        var spec = new TestSpec("Root: { type: object, properties: { $id: { type: string }, $anchor: { type: integer } } }");

        Assert.Equal(["$id", "$anchor"], spec.Record("Root").Properties.Select(property => property.WireName));
    }
}
