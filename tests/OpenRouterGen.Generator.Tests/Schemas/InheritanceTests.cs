namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>A base with a discriminator and those that extend it by an allOf are records that extend each other, read and written as what they are.</summary>
public sealed class InheritanceTests
{
    private const string Lives = "{ type: object, properties: { lives: { type: integer } } }";
    private const string Bark = "{ type: object, properties: { bark: { type: boolean } } }";
    private const string Pet = "Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, ";
    private const string Cases = "\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }, " + Lives + "] }"
        + "\nDog: { allOf: [{ $ref: '#/components/schemas/Pet' }, " + Bark + "] }";

    private const string Mapping = "discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: Dog } } }";
    private const string InRecord = "Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }\n" + Pet + Mapping + Cases;

    [Theory]
    [InlineData("discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: Dog } } }", "\"cat\"", "\"dog\"")]
    [InlineData("discriminator: { propertyName: kind } }", "\"Cat\"", "\"Dog\"")]
    [InlineData("discriminator: { propertyName: kind, mapping: { c: Cat } } }", "\"c\"", "\"Dog\"")]
    [InlineData("discriminator: { propertyName: kind, mapping: { 'c\"c': Cat, \"d\\nd\": Dog } } }", "\"c\\\"c\"", "\"d\\nd\"")]
    public void Each_is_read_as_its_tag_says_and_written_as_what_it_is(string discriminator, string cat, string dog)
    {
        var assembly = SchemaAssembly.Of(
            "Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }\n" + Pet + discriminator + Cases,
            "new List<Pet> { new Cat { Lives = 9, Name = \"t\" }, new Dog { Bark = true } }");

        Assert.Equal($$"""[{"kind":{{cat}},"name":"t","lives":9},{"kind":{{dog}},"bark":true}]""", assembly.Use());
        Assert.Equal("Cat Dog Pet", string.Join(' ', Kinds(assembly, cat, dog, "\"cow\"")));
        foreach (var json in new[] { $$"""{"kind":{{cat}},"name":"t","lives":9,"x":[1]}""", $$"""{"kind":{{dog}},"x":1}""", """{"kind":"cow","horns":2}""" })
        {
            Assert.Equal(json, assembly.RoundTrip(json, "Pet"));
        }
    }

    [Theory]
    [InlineData("integer", "1", "2")]
    [InlineData("integer, format: int32", "1", "2")]
    [InlineData("boolean", "true", "false")]
    [InlineData("string, enum: [x, y, z]", "\"x\"", "\"y\"")]
    [InlineData("string, format: uuid", "\"x\"", "\"y\"")]
    [InlineData("string, nullable: true", "\"x\"", "\"y\"")]
    [InlineData("string, enum: [x]", "\"x\"", "\"y\"")]
    public void A_tag_may_be_of_any_kind(string type, string cat, string dog)
    {
        var assembly = SchemaAssembly.WithoutErrors(
            "Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }\n"
                + $$"""Pet: { type: object, required: [kind], properties: { kind: { type: {{type}} } }, discriminator: { propertyName: kind, """
                + $$"""mapping: { {{cat}}: Cat, {{dog}}: Dog } } }""" + Cases,
            "new List<Pet> { new Cat { Lives = 9 }, new Dog { Bark = true } }");

        Assert.Equal($$"""[{"kind":{{cat}},"lives":9},{"kind":{{dog}},"bark":true}]""", assembly.Use());
        Assert.Equal("Cat Dog", string.Join(' ', Kinds(assembly, cat, dog)));
    }

    [Theory]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Pet' } }", "[@]")]
    [InlineData("{ type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } }", """{"k":@}""")]
    [InlineData("{ type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }", """{"pet":@}""")]
    [InlineData("{ type: object, required: [pet], properties: { pet: { $ref: '#/components/schemas/Pet' } } }", """{"pet":@}""")]
    [InlineData("{ type: object, required: [pet], properties: { pet: { anyOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] } } }", """{"pet":@}""")]
    [InlineData("{ type: object, properties: { pets: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }",
        """{"pets":{"k":[@]}}""")]
    [InlineData("{ oneOf: [{ type: string }, { $ref: '#/components/schemas/Pet' }] }", "@")]
    public void It_stands_wherever_a_type_does(string root, string json)
    {
        var assembly = SchemaAssembly.Of($"Root: {{ type: object, properties: {{ r: {root} }} }}\n{Pet}{Mapping}{Cases}");
        json = "{\"r\":" + json.Replace("@", """{"kind":"dog","name":"n","bark":true,"x":{}}""", StringComparison.Ordinal) + "}";

        Assert.Equal(json, assembly.RoundTrip(json));
    }

    [Fact]
    public void One_chain_of_them_has_a_record_for_each()
    {
        var assembly = SchemaAssembly.Of(
            InRecord + "\nPuppy: { allOf: [{ $ref: '#/components/schemas/Dog' }, { type: object, required: [age], properties: { age: { type: integer } } }] }",
            """
            new List<Pet> { new Puppy { Age = 1, Bark = false, Name = "p" }, new Dog { Name = "d" } }
                .Select(pet => pet with { Name = pet.Name + "!" }).ToList()
            """);

        Assert.Equal("""[{"kind":"Puppy","name":"p!","bark":false,"age":1},{"kind":"dog","name":"d!"}]""", assembly.Use());
        Assert.Equal("Puppy", assembly.Read("""{"kind":"Puppy","age":1}""", "Pet").GetType().Name);
        Assert.Equal("Puppy", assembly.Read("""{"kind":"Puppy","age":1}""", "Dog").GetType().Name);
        Assert.Equal("Dog", assembly.Read("""{"kind":"other","age":1}""", "Dog").GetType().Name);
        Assert.Equal("""{"kind":"other","age":1}""", assembly.RoundTrip("""{"kind":"other","age":1}""", "Dog"));
    }

    [Theory]
    [InlineData("new Dog { Bark = true } == new Dog { Bark = true }", "true")]
    [InlineData("(Pet)new Dog() == new Cat()", "false")]
    [InlineData("new Pet(\"dig\").Equals(new Pet(\"dig\"))", "true")]
    [InlineData("((Pet)new Dog { Bark = true } with { Name = \"n\" }) is Dog { Bark: true, Name: \"n\", Kind: \"dog\" }", "true")]
    [InlineData("new Dog { Name = \"secret\" }.ToString()", "Dog { }")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize<object>(new Dog())", """{"kind":"dog"}""")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize<Pet>(new Dog())", """{"kind":"dog"}""")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new { A = (Pet)new Dog() })", """{"A":{"kind":"dog"}}""")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<Pet[]>(\"[{\\\"kind\\\":\\\"dog\\\"}]\")![0].GetType().Name", "Dog")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize<Pet>(new Cat { Lives = 1 }, new System.Text.Json.JsonSerializerOptions "
        + "{ TypeInfoResolver = TestJsonResolver.Default })", """{"kind":"cat","lives":1}""")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<Pet>(\"{\\\"kind\\\":\\\"cat\\\"}\", new System.Text.Json.JsonSerializerOptions "
        + "{ TypeInfoResolver = TestJsonResolver.Default })!.GetType().Name", "Cat")]
    [InlineData("Thrown(() => new Pet(\"dog\"))", "ArgumentException")]
    [InlineData("Thrown(() => new Pet(null!))", "ArgumentException")]
    [InlineData("Thrown(() => new Pet(\"cow\"))", "")]
    public void They_are_values(string use, string expected) => Assert.Equal(expected, SchemaAssembly.Of(InRecord, use).Use());

    private static IEnumerable<string> Kinds(SchemaAssembly assembly, params string[] tags) =>
        tags.Select(tag => assembly.Read($$"""{"x":1,"kind":{{tag}}}""", "Pet").GetType().Name);
}
