namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Records that extend each other, as bytes against literals written by hand: what is sent, and what answers are read as.</summary>
public sealed class InheritanceTests
{
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";
    private const string Dog = "{ $ref: '#/components/schemas/Dog' }";
    private const string PetOrNull = "{ anyOf: [" + Pet + ", { type: 'null' }] }";

    private const string Components = """

        components:
          schemas:
            Pet:
              type: object
              required: [kind, name]
              properties:
                kind: { type: string }
                name: { type: string, maxLength: 5 }
                id: { type: string, readOnly: true }
                chip: { type: string, writeOnly: true }
                note: { type: [string, 'null'] }
                tag: { type: string }
                friends: { type: array, items: { $ref: '#/components/schemas/Pet' } }
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: Dog, hound: Dog, mole: '#/components/schemas/Mole' } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: [integer, 'null'], maximum: 9 } } }] }
            Dog:
              allOf:
                - { $ref: '#/components/schemas/Pet' }
                - { type: object, required: [bark, tag], properties: { bark: { type: boolean }, name: { type: string, minLength: 2 } } }
            Puppy:
              allOf:
                - { $ref: '#/components/schemas/Dog' }
                - { type: object, properties: { litter: { type: array, items: { $ref: '#/components/schemas/Dog' } } } }
            Mole: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
        """;

    [Theory]
    [InlineData(Pet, "new Cat { Name = \"a\", Lives = 9 }", """{"kind":"cat","name":"a","lives":9}""")]
    [InlineData(Pet, "new Dog { Name = \"aa\", Bark = true, Tag = \"t\" }", """{"kind":"dog","name":"aa","tag":"t","bark":true}""")]
    [InlineData(Pet, "new Dog(\"hound\") { Name = \"aa\", Bark = true, Tag = \"t\" }", """{"kind":"hound","name":"aa","tag":"t","bark":true}""")]
    [InlineData(Pet, "new Mole { Name = \"m\" }", """{"kind":"mole","name":"m"}""")]
    [InlineData(Pet, "new Pet(\"cow\") { Name = \"c\", AdditionalProperties = new Dictionary<string, JsonElement> "
        + "{ [\"horns\"] = JsonDocument.Parse(\"2\").RootElement } }", """{"kind":"cow","name":"c","horns":2}""")]
    [InlineData(Pet, "new Puppy { Name = \"pp\", Bark = false, Tag = \"t\", Litter = [new Puppy { Name = \"qq\", Bark = false, Tag = \"u\" }] }",
        """{"kind":"Puppy","name":"pp","tag":"t","bark":false,"litter":[{"kind":"Puppy","name":"qq","tag":"u","bark":false}]}""")]
    [InlineData(Dog, "new Puppy { Name = \"pp\", Bark = false, Tag = \"t\" }", """{"kind":"Puppy","name":"pp","tag":"t","bark":false}""")]
    [InlineData(Pet, "new Cat { Name = \"a\", Friends = [new Cat { Name = \"b\" }, new Mole { Name = \"c\" }] }",
        """{"kind":"cat","name":"a","friends":[{"kind":"cat","name":"b"},{"kind":"mole","name":"c"}]}""")]
    [InlineData(Pet, "new Cat { Name = \"a\", ExplicitNulls = [nameof(Cat.Lives), nameof(Pet.Note)] }",
        """{"kind":"cat","name":"a","lives":null,"note":null}""")]
    [InlineData(Pet, "new Mole { Name = \"a\", ExplicitNulls = [\"Note\"] }", """{"kind":"mole","name":"a","note":null}""")]
    [InlineData(Pet, "new Cat { Name = \"a\", Id = \"i\", Chip = \"c\" }", """{"kind":"cat","name":"a","chip":"c"}""")]
    [InlineData(Pet, "((Pet)new Cat { Name = \"a\", Lives = 1 }) with { Name = \"b\" }", """{"kind":"cat","name":"b","lives":1}""")]
    [InlineData("{ type: array, items: " + Pet + " }", "[new Cat { Name = \"a\" }, new Mole { Name = \"b\" }]",
        """[{"kind":"cat","name":"a"},{"kind":"mole","name":"b"}]""")]
    [InlineData("{ type: object, additionalProperties: " + Pet + " }", "new Dictionary<string, Pet> { [\"k\"] = new Cat { Name = \"a\" } }",
        """{"k":{"kind":"cat","name":"a"}}""")]
    [InlineData("{ type: object, properties: { p: " + Pet + " } }", "new() { P = new Cat { Name = \"a\" } }", """{"p":{"kind":"cat","name":"a"}}""")]
    [InlineData("{ type: object, required: [p], properties: { p: " + PetOrNull + " } }", "new() { P = new Cat { Name = \"a\" } }",
        """{"p":{"kind":"cat","name":"a"}}""")]
    [InlineData("{ type: object, required: [p], properties: { p: " + PetOrNull + " } }", "new() { P = null }", """{"p":null}""")]
    [InlineData("{ oneOf: [" + Pet + ", { type: string }] }", "new Cat { Name = \"a\" }", """{"kind":"cat","name":"a"}""")]
    public async Task A_request_is_what_it_is_whatever_it_is_held_as(string schema, string body, string expected)
    {
        var (_, requests) = await WireDocument.Run(
            Document(schema, Pet), $"await client.Default.SendAsync({body});", string.Empty, WireDocument.Answer("""{"kind":"mole","name":"m"}"""));

        Assert.Equal(expected, Assert.Single(requests).Text);
    }

    [Theory]
    [InlineData("new Dog { Name = \"a\", Bark = true, Tag = \"t\" }", "name")]
    [InlineData("new Dog { Name = \"aa\", Bark = true }", "tag")]
    [InlineData("new Cat { Name = \"toolong\" }", "name")]
    [InlineData("new Cat { Name = \"a\", Lives = 10 }", "lives")]
    [InlineData("new Cat { Name = \"a\", Friends = [new Mole { Name = \"toolong\" }] }", "friends[0].name")]
    [InlineData("new Puppy { Name = \"pp\", Bark = true, Tag = \"t\", Litter = [new Dog { Name = \"q\", Bark = true, Tag = \"t\" }] }", "litter[0].name")]
    [InlineData("new Cat { Name = \"a\", Lives = 1, ExplicitNulls = [\"Lives\"] }", "lives")]
    [InlineData("new Mole { Name = \"a\", ExplicitNulls = [\"Lives\"] }", "ExplicitNulls")]
    public async Task What_it_is_is_checked_before_it_is_sent(string body, string place)
    {
        var (result, requests) = await WireDocument.Run(Document(Pet, Pet), $$"""
            try { await client.Default.SendAsync({{body}}); return "sent"; }
            catch (OpenRouterValidationException exception) { return string.Join(' ', exception.Problems.Select(problem => problem.Parameter)); }
            """, string.Empty, WireDocument.Answer("{}"));

        Assert.Equal(place, result);
        Assert.Empty(requests);
    }

    [Theory]
    [InlineData(Pet, """{"name":"a","lives":3,"kind":"cat","x":[1]}""", "Cat", """{"kind":"cat","name":"a","lives":3,"x":[1]}""")]
    [InlineData(Pet, """{"kind":"dog","name":"a","bark":true}""", "Dog", """{"kind":"dog","name":"a","bark":true}""")]
    [InlineData(Pet, """{"kind":"hound","name":"a","bark":true}""", "Dog", """{"kind":"hound","name":"a","bark":true}""")]
    [InlineData(Pet, """{"kind":"Puppy","name":"a","bark":true,"litter":[]}""", "Puppy", """{"kind":"Puppy","name":"a","bark":true,"litter":[]}""")]
    [InlineData(Pet, """{"kind":"mole","name":"a"}""", "Mole", """{"kind":"mole","name":"a"}""")]
    [InlineData(Pet, """{"kind":"cow","name":"a","horns":2}""", "Pet", """{"kind":"cow","name":"a","horns":2}""")]
    [InlineData(Pet, """{"\u006bind":"c\u0061t","name":"a"}""", "Cat", """{"kind":"cat","name":"a"}""")]
    [InlineData(Dog, """{"kind":"Puppy","name":"a","bark":true}""", "Puppy", """{"kind":"Puppy","name":"a","bark":true}""")]
    [InlineData(Dog, """{"kind":"new","name":"a","bark":true}""", "Dog", """{"kind":"new","name":"a","bark":true}""")]
    [InlineData(Pet, """{"kind":"cat","name":"a","lives":"many"}""", "Cat", """{"kind":"cat","name":"a","lives":"many"}""")]
    [InlineData(Pet, """{"name":"a"}""", "OpenRouterResponseFormatException", null)]
    [InlineData(Pet, """{"kind":"dog","name":"a"}""", "OpenRouterResponseFormatException", null)]
    [InlineData(Pet, """{"kind":7,"name":"a"}""", "OpenRouterResponseFormatException", null)]
    [InlineData(Pet, "[]", "OpenRouterResponseFormatException", null)]
    public async Task An_answer_is_what_its_tag_says(string schema, string json, string type, string? written)
    {
        var (result, _) = await WireDocument.Run(Document("{ type: string }", schema), """
            try { var pet = await client.Default.SendAsync("s"); return pet.GetType().Name + JsonSerializer.Serialize(pet); }
            catch (OpenRouterResponseFormatException exception) { return exception.GetType().Name; }
            """, string.Empty, WireDocument.Answer(json));

        Assert.Equal(type + written, result);
    }

    [Theory]
    [InlineData("in: query, style: deepObject, explode: true", "/a?p%5Bkind%5D=cat&p%5Bname%5D=a&p%5Blives%5D=1")]
    [InlineData("in: query", "/a?kind=cat&name=a&lives=1")]
    public async Task A_parameter_has_the_members_of_the_value(string parameter, string expected)
    {
        var document = WireDocument.Of($$"""
            paths:
              /a:
                get:
                  operationId: send
                  parameters: [{ name: p, required: true, {{parameter}}, schema: {{Pet}} }]
                  responses: { '204': { description: ok } }
            """ + Components);

        Assert.Equal(
            expected,
            Assert.Single(await WireDocument.Sent(document, "await client.Default.SendAsync(new Cat { Name = \"a\", Id = \"i\", Lives = 1 });")).Target);
    }

    [Fact]
    public async Task Lines_are_each_what_they_are()
    {
        var document = Document("{ type: array, items: " + Pet + " }", Pet)
            .Replace("true, content: { application/json:", "true, content: { application/jsonl:", StringComparison.Ordinal);
        var (_, requests) = await WireDocument.Run(
            document, "await client.Default.SendAsync([new Cat { Name = \"a\" }, new Mole { Name = \"b\" }]);", string.Empty,
            WireDocument.Answer("""{"kind":"mole","name":"m"}"""));

        Assert.Equal("{\"kind\":\"cat\",\"name\":\"a\"}\n{\"kind\":\"mole\",\"name\":\"b\"}\n", Assert.Single(requests).Text);
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Cat' }", "new() { Name = \"aa\", Lives = 3 }", "kind=cat&name=aa&lives=3", "")]
    [InlineData(Dog, "new() { Name = \"aa\", Bark = true, Tag = \"t\" }", "kind=dog&name=aa&tag=t&bark=true", "ORG0025")]
    [InlineData(Pet, "new() { Kind = \"cow\", Name = \"aa\" }", "kind=cow&name=aa", "ORG0025")]
    public async Task A_form_has_the_fields_of_one_of_them(string schema, string body, string expected, string problem)
    {
        var document = Document(schema, "{ type: string }")
            .Replace("true, content: { application/json:", "true, content: { application/x-www-form-urlencoded:", StringComparison.Ordinal);
        var (_, requests) = await WireDocument.Run(document, $"await client.Default.SendAsync({body});", string.Empty, WireDocument.Answer("\"s\""));

        Assert.Equal(expected, Assert.Single(requests).Text);
        Assert.Equal(problem, string.Join(' ', WireDocument.Problems(document).Select(text => text.Split(' ')[0])));
    }

    private static string Document(string request, string answer) => WireDocument.Post(request, answer) + Components;
}
