using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.Tests.Emission;

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
    [InlineData("new Dog { Name = \"secret\" }.ToString()", "Dog { Kind = dog }")]
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

    [Theory]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }]")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind }")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]")]
    public void A_union_of_the_kinds_stays_one_and_the_base_is_no_case_of_it(string union)
    {
        var assembly = SchemaAssembly.WithoutErrors(
            $"Root: {{ {union} }}\n{Pet}{Mapping}{Cases}"
                + "\nPuppy: { allOf: [{ $ref: '#/components/schemas/Dog' }, { type: object, properties: { age: { type: integer } } }] }",
            "new List<Root> { new Cat { Lives = 1 }, new Puppy { Age = 2 } }");

        Assert.Equal("""[{"kind":"cat","lives":1},{"kind":"Puppy","age":2}]""", assembly.Use());
        Assert.Equal("Cat", assembly.Case("""{"kind":"cat"}"""));
        Assert.Equal("Puppy", assembly.Case("""{"kind":"Puppy"}"""));
        Assert.Equal("UnknownCase", assembly.Case("""{"kind":"cow","x":1}"""));
    }

    [Fact]
    public void A_base_beside_one_of_its_kinds_is_the_base()
    {
        var assembly = SchemaAssembly.Of(
            "Root: { type: object, properties: { p: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Cat' }] } } }\n"
                + Pet + Mapping + Cases);

        Assert.Equal("Emitted.Pet", assembly.Member("P"));
    }

    [Fact]
    public void A_base_that_lists_its_kinds_itself_is_a_union_of_them()
    {
        var assembly = SchemaAssembly.WithoutErrors("""
            Root:
              type: object
              required: [kind]
              properties: { kind: { type: string }, name: { type: string } }
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, mapping: { cat: Cat, dog: '#/components/schemas/Dog' } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Root' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Root' }, { type: object, properties: { bark: { type: boolean } } }] }
            """, "new List<Root> { new RootCat { Lives = 1, Name = \"n\" }, new RootDog() }");

        Assert.Equal("""[{"kind":"cat","name":"n","lives":1},{"kind":"dog"}]""", assembly.Use());
        Assert.Equal("RootDog UnknownCase", assembly.Case("""{"kind":"dog"}""") + " " + assembly.Case("""{"kind":"cow"}"""));
    }

    [Theory]
    [InlineData("Cat", """{"kind":"cow","x":1}""", "Cat")]
    [InlineData("Cat", """{"x":1}""", "Cat")]
    [InlineData("'#/components/schemas/Dog'", """{"kind":"cow"}""", "Dog")]
    [InlineData("Pet", """{"kind":"cow"}""", "Pet")]
    [InlineData("Cat", """{"kind":"dog"}""", "Dog")]
    public void What_no_tag_is_goes_where_the_discriminator_says(string target, string json, string expected)
    {
        var assembly = SchemaAssembly.Of(
            InRecord.Replace("required: [kind], ", string.Empty, StringComparison.Ordinal)
                .Replace("propertyName: kind, ", $"propertyName: kind, defaultMapping: {target}, ", StringComparison.Ordinal),
            "new List<Pet> { new Cat(), new Pet(), new Pet(\"cow\") }");

        Assert.Equal("""[{"kind":"cat"},{},{"kind":"cow"}]""", assembly.Use());
        Assert.Equal(expected, assembly.Read(json, "Pet").GetType().Name);
        Assert.Equal(json.Replace("""{"x""", """{"kind":"cat","x""", StringComparison.Ordinal), assembly.RoundTrip(json, "Pet"));
    }

    [Theory]
    [InlineData("pet: { type: string }", "PetValue", """{"kind":"X","pet":"1"}""")]
    [InlineData("Kind: { type: string }", "KindValue", """{"kind":"X","Kind":"1"}""")]
    [InlineData("equality_contract: { type: string }", "EqualityContractValue", """{"kind":"X","equality_contract":"1"}""")]
    [InlineData("additional_properties: { type: string }", "additional_properties", """{"kind":"X","additional_properties":"1"}""")]
    [InlineData("x: { type: string }", "XValue", """{"kind":"X","x":"1"}""")]
    [InlineData("s_tags: { type: string }", "STags", """{"kind":"X","s_tags":"1"}""")]
    [InlineData("read: { type: string }", "Read", """{"kind":"X","read":"1"}""")]
    [InlineData("y: { type: string }", "Y", """{"kind":"X","y":"1"}""")]
    public void Names_of_a_kind_are_none_of_the_base(string member, string name, string json)
    {
        var assembly = SchemaAssembly.WithoutErrors(
            InRecord + $"\nX: {{ allOf: [{{ $ref: '#/components/schemas/Pet' }}, {{ type: object, properties: {{ {member} }} }}] }}",
            $"new List<Pet> {{ new X {{ {name} = \"1\" }} }}");

        Assert.Equal($"[{json}]", assembly.Use());
        Assert.Equal(json, assembly.RoundTrip(json, "Pet"));
    }

    [Theory]
    [InlineData("additionalProperties: { type: integer }", """{"kind":"cat","lives":1,"n":2}""")]
    [InlineData("additionalProperties: { $ref: '#/components/schemas/Pet' }", """{"kind":"cat","lives":1,"n":{"kind":"dog","bark":true}}""")]
    [InlineData("additionalProperties: false", """{"kind":"cat","lives":1,"n":2}""")]
    public void Members_without_a_name_have_the_type_of_the_base(string additional, string json)
    {
        var assembly = SchemaAssembly.Of(InRecord.Replace("Pet: { type: object, ", $"Pet: {{ type: object, {additional}, ", StringComparison.Ordinal));

        Assert.Equal(json, assembly.RoundTrip(json, "Pet"));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("used")]
    public void Without_annotations_and_with_half_of_the_json_it_compiles_too(string json)
    {
        foreach (var visibility in new[] { "public", "internal" })
        {
            var model = TestDocument.Model(
                SchemaAssembly.Document(InRecord),
                new() { Client = "TestClient", Namespace = "Emitted", Json = json, Visibility = visibility });
            var compilation = EmittedCode.Compile(EmittedCode.Emit(model).Select(file => file.Text));

            Assert.Empty(EmittedCode.Problems(compilation.WithOptions(
                compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
            Assert.Contains(model.Types, type => type.Name.Text == "Dog");
        }
    }

    [Fact]
    public void Long_chains_are_read_and_written()
    {
        const int Length = 150;
        var chain = Enumerable.Range(0, Length).Select(i => $"\nK{i}: {{ allOf: [{{ $ref: '#/components/schemas/{(i == 0 ? "Pet" : $"K{i - 1}")}' }}, "
            + $"{{ type: object, properties: {{ m{i}: {{ type: integer }} }} }}] }}");
        var model = TestDocument.Model(
            SchemaAssembly.Document(InRecord + string.Concat(chain.Reverse())), new() { Client = "TestClient", Namespace = "Emitted" });

        var last = model.Types.OfType<RecordModel>().Single(record => record.Name.Text == $"K{Length - 1}");
        Assert.Equal(Length + 2, last.Properties.Count);
        Assert.Equal($"K{Length - 2}", last.Inheritance!.Base!.Text);
    }

    private static IEnumerable<string> Kinds(SchemaAssembly assembly, params string[] tags) =>
        tags.Select(tag => assembly.Read($$"""{"x":1,"kind":{{tag}}}""", "Pet").GetType().Name);
}
