using System.Text.Json;

namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>A record that extends another one reads and writes all its members itself, those of the other one as its own.</summary>
public sealed class InheritedMemberTests
{
    private const string Root = "Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }\n";
    private const string Dog = "\nDog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }";
    private const string Puppy = "\nPuppy: { allOf: [{ $ref: '#/components/schemas/Dog' }, { type: object, properties: { age: { type: integer } } }] }";

    [Theory]
    [InlineData("Dog", """{"x":1}""", """{"kind":"dog","x":1}""")]
    [InlineData("Dog", """{"kind":null}""", """{"kind":"dog"}""")]
    [InlineData("Dog", """{"kind":5,"bark":true}""", """{"kind":"dog","bark":true}""")]
    [InlineData("Dog", """{"kind":"other"}""", """{"kind":"other"}""")]
    [InlineData("Puppy", """{"age":1}""", """{"kind":"Puppy","age":1}""")]
    [InlineData("Puppy", """{"kind":[],"x":1}""", """{"kind":"Puppy","x":1}""")]
    [InlineData("Pet", """{"x":1}""", """{"x":1}""")]
    [InlineData("Pet", """{"kind":5}""", """{"kind":5}""")]
    [InlineData("Pet", """{"kind":"pet"}""", """{"kind":"pet"}""")]
    public void What_is_read_as_a_kind_and_has_no_tag_has_that_of_the_kind(string type, string json, string expected)
    {
        foreach (var kind in new[] { "{ type: string }", "{ type: string, enum: [pet, dog, Puppy, other] }" })
        {
            var assembly = SchemaAssembly.Of(
                $"{Root}Pet: {{ type: object, properties: {{ kind: {kind} }}, discriminator: {{ propertyName: kind, mapping: {{ pet: Pet, dog: Dog }} }} }}"
                    + Dog + Puppy);

            Assert.Equal(expected, assembly.RoundTrip(json, type));
        }
    }

    [Theory]
    [InlineData("""{"kind":"Dog","name":5}""", "Pet")]
    [InlineData("""{"kind":"Dog","name":"n","bark":"x"}""", "Pet")]
    [InlineData("""{"kind":"Puppy","age":{},"bark":[],"name":false}""", "Pet")]
    [InlineData("""{"kind":"Puppy","bark":0}""", "Dog")]
    [InlineData("""{"kind":"Puppy","name":{}}""", "Puppy")]
    public void What_does_not_fit_a_member_of_the_base_is_kept_as_what_does_not_fit_its_own(string json, string type)
    {
        var assembly = SchemaAssembly.Of(
            Root + "Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, "
                + "discriminator: { propertyName: kind } }" + Dog + Puppy);

        Assert.Equal(json, assembly.RoundTrip(json, type).Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"kind":"Dog"}""", "Pet", "name")]
    [InlineData("""{"kind":"Dog"}""", "Dog", "name")]
    [InlineData("""{"kind":"Dog","name":null}""", "Pet", "a string")]
    [InlineData("""{"kind":"Puppy","age":1}""", "Dog", "name")]
    [InlineData("""{"name":"n"}""", "Dog", "kind")]
    public void A_kind_has_what_the_base_demands(string json, string type, string problem)
    {
        var assembly = SchemaAssembly.Of(
            Root + "Pet: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } }, "
                + "discriminator: { propertyName: kind } }" + Dog + Puppy);

        Assert.Contains(problem, Assert.ThrowsAny<JsonException>(() => assembly.Read(json, type)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"Dog","x":"a"}""", "x")]
    [InlineData("""{"kind":"Dog","x":"ab"}""", "")]
    [InlineData("""{"kind":"Puppy","x":"a"}""", "x")]
    [InlineData("""{"kind":"cow","x":"a"}""", "")]
    [InlineData("""{"kind":"cow","x":"abcdefgh"}""", "x")]
    public void Members_without_a_name_are_checked_as_the_kind_limits_them(string json, string problems)
    {
        var dog = Dog.Replace("type: object, ", "type: object, additionalProperties: { type: string, minLength: 2 }, ", StringComparison.Ordinal);
        var assembly = SchemaAssembly.Of(
            Root + "Pet: { type: object, additionalProperties: { type: string, maxLength: 5 }, required: [kind], properties: { kind: { type: string } }, "
                + "discriminator: { propertyName: kind } }" + dog + Puppy);

        Assert.Equal(problems, assembly.Problems(json, "Pet"));
    }

    [Theory]
    [InlineData("$id: 'https://schemas.example.test/dog', ", "https://schemas.example.test/dog")]
    [InlineData("$anchor: hound, ", "#hound")]
    [InlineData("", "#/components/schemas/Dog")]
    [InlineData("", "Dog")]
    public void A_mapping_leads_to_a_kind_by_any_reference(string keyword, string target)
    {
        var dog = Dog.Replace("Dog: { ", "Dog: { " + keyword, StringComparison.Ordinal);
        var assembly = SchemaAssembly.Of(
            Root + "Pet: { type: object, required: [kind], properties: { kind: { type: string } }, "
                + $"discriminator: {{ propertyName: kind, mapping: {{ d: '{target}' }} }} }}" + dog,
            "new List<Pet> { new Dog { Bark = true } }");

        Assert.Equal("""[{"kind":"d","bark":true}]""", assembly.Use());
        Assert.Equal("Dog", assembly.Read("""{"kind":"d"}""", "Pet").GetType().Name);
        Assert.Equal("Pet", assembly.Read("""{"kind":"Dog"}""", "Pet").GetType().Name);
    }
}
