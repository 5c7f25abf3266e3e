namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Members that only answers or only requests have, as bytes against literals written by hand.</summary>
public sealed class DirectionTests
{
    private const string Components = """

        components:
          schemas:
            Id: { type: string, readOnly: true }
            Alias: { $ref: '#/components/schemas/Id' }
            Marked: { allOf: [{ $ref: '#/components/schemas/Plain' }, { readOnly: true }] }
            Plain: { type: string }
            Base: { type: object, required: [id], properties: { id: { type: string, readOnly: true } } }
            Open: { type: object, required: [id], properties: { id: { type: string } } }
            Pet: { type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, name: { type: string } } }
            Secret: { type: object, required: [key, name], properties: { key: { type: string, writeOnly: true }, name: { type: string } } }
        """;

    private const string Same = "{ $ref: '#/components/schemas/Same' }";
    private const string Pet = "{ $ref: '#/components/schemas/Pet' }";

    [Theory]
    [InlineData("{ type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], properties: { id: { $ref: '#/components/schemas/Id' }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], properties: { id: { $ref: '#/components/schemas/Alias' }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], properties: { id: { $ref: '#/components/schemas/Marked' }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], properties: { id: { $ref: '#/components/schemas/Plain', readOnly: true }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], "
        + "properties: { id: { allOf: [{ $ref: '#/components/schemas/Plain' }], readOnly: true }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], "
        + "properties: { id: { allOf: [{ $ref: '#/components/schemas/Plain' }, { readOnly: true }] }, name: { type: string } } }")]
    [InlineData("{ type: object, required: [id], "
        + "properties: { id: { anyOf: [{ type: string }, { type: 'null' }], readOnly: true }, name: { type: string } } }")]
    [InlineData("{ type: object, properties: { id: { type: string, readOnly: true, minLength: 1 }, name: { type: string } } }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { name: { type: string } } }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Open' }, { type: object, properties: { id: { readOnly: true }, name: { type: string } } }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, "
        + "properties: { id: { type: string, minLength: 1 }, name: { type: string } } }] }")]
    [InlineData("{ $ref: '#/components/schemas/Base', properties: { name: { type: string } } }")]
    public async Task A_request_neither_demands_nor_sends_what_is_read_only(string schema)
    {
        const string Use = """
            await client.Default.SendAsync(new() { Name = "n" });
            await client.Default.SendAsync(new() { Name = "n", Id = "i" });
            """;
        foreach (var (answer, json) in new[] { ("{ type: string }", "\"s\""), (Same, """{"id":"1","name":"n"}""") })
        {
            var requests = (await WireDocument.Run(Document(Same, answer) + $"\n    Same: {schema}", Use, string.Empty, WireDocument.Answer(json))).Requests;

            Assert.Equal(["""{"name":"n"}""", """{"name":"n"}"""], requests.Select(request => request.Text));
        }
    }

    [Theory]
    [InlineData("{ type: array, items: " + Pet + " }", "[new Pet { Name = \"n\", Id = \"i\" }]", """[{"name":"n"}]""")]
    [InlineData("{ type: object, additionalProperties: " + Pet + " }", "new Dictionary<string, Pet> { [\"k\"] = new() { Name = \"n\", Id = \"i\" } }",
        """{"k":{"name":"n"}}""")]
    [InlineData("{ type: object, properties: { pet: " + Pet + " } }", "new() { Pet = new() { Name = \"n\", Id = \"i\" } }", """{"pet":{"name":"n"}}""")]
    [InlineData("{ type: object, properties: { pets: { type: array, items: " + Pet + " } } }", "new() { Pets = [new() { Name = \"n\", Id = \"i\" }] }",
        """{"pets":[{"name":"n"}]}""")]
    [InlineData("{ type: object, properties: { pets: { type: object, additionalProperties: { type: array, items: " + Pet + " } } } }",
        "new() { Pets = new Dictionary<string, IReadOnlyList<Pet>> { [\"k\"] = [new() { Name = \"n\", Id = \"i\" }] } }", """{"pets":{"k":[{"name":"n"}]}}""")]
    [InlineData("{ oneOf: [" + Pet + ", { type: string }] }", "new Pet { Name = \"n\", Id = \"i\" }", """{"name":"n"}""")]
    [InlineData("{ type: object, properties: { a: { type: string }, pet: { allOf: [" + Pet + "], readOnly: true } } }",
        "new() { A = \"a\", Pet = new() { Id = \"i\", Name = \"n\" } }", """{"a":"a"}""")]
    [InlineData("{ type: object, properties: { tags: { type: array, readOnly: true, items: { type: string } }, n: { type: integer, readOnly: true }, "
        + "k: { type: string, enum: [a, b], readOnly: true }, o: { type: object, readOnly: true, "
        + "properties: { x: { type: string } } }, z: { type: string } } }",
        "new() { Tags = [\"t\"], N = 1, K = \"a\", O = new(), Z = \"z\" }", """{"z":"z"}""")]
    [InlineData(Pet, "System.Text.Json.JsonSerializer.Deserialize<Pet>(\"{\\\"id\\\":7,\\\"name\\\":\\\"n\\\",\\\"x\\\":1}\")!", """{"name":"n","x":1}""")]
    public async Task It_is_left_out_wherever_the_record_stands(string schema, string body, string expected)
    {
        var (_, requests) = await WireDocument.Run(
            Document(schema, Pet), $"await client.Default.SendAsync({body});", string.Empty, WireDocument.Answer("""{"id":"1","name":"n"}"""));

        Assert.Equal(expected, Assert.Single(requests).Text);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "new() { Name = \"n\" }", "name=n")]
    [InlineData("application/jsonl", "[new Pet { Name = \"n\", Id = \"i\" }]", "{\"name\":\"n\"}\n")]
    public async Task Forms_and_lines_leave_it_out_too(string mediaType, string body, string expected)
    {
        var schema = mediaType == "application/jsonl" ? "{ type: array, items: " + Pet + " }" : Pet;
        var document = Document(schema, Pet).Replace("true, content: { application/json:", $"true, content: {{ {mediaType}:", StringComparison.Ordinal);
        var (_, requests) = await WireDocument.Run(
            document, $"await client.Default.SendAsync({body});", string.Empty, WireDocument.Answer("""{"id":"1","name":"n"}"""));

        Assert.Equal(expected, Assert.Single(requests).Text);
    }

    [Fact]
    public async Task A_parameter_leaves_it_out_too()
    {
        var document = WireDocument.Of("""
            paths:
              /a:
                get:
                  operationId: send
                  parameters: [{ name: p, in: query, required: true, style: deepObject, explode: true, schema: { $ref: '#/components/schemas/Pet' } }]
                  responses: { '204': { description: ok } }
            """ + Components);

        Assert.Equal("/a?p%5Bname%5D=n", Assert.Single(
            await WireDocument.Sent(document, "await client.Default.SendAsync(new Pet { Name = \"n\", Id = \"i\" });")).Target);
    }

    [Fact]
    public async Task An_answer_that_is_written_loses_nothing()
    {
        var (result, _) = await WireDocument.Run(
            Document(Pet, Pet), "return JsonSerializer.Serialize(await client.Default.SendAsync(new() { Name = \"n\" }));", string.Empty,
            WireDocument.Answer("""{"id":"1","name":"n"}"""));

        Assert.Equal("""{"id":"1","name":"n"}""", result);
    }

    [Theory]
    [InlineData("""{"name":"n"}""")]
    [InlineData("""{"key":"k","name":"n"}""")]
    public async Task An_answer_need_not_have_what_is_write_only(string answer)
    {
        const string Secret = "{ $ref: '#/components/schemas/Secret' }";
        var (result, requests) = await WireDocument.Run(
            Document(Secret, Secret),
            "return JsonSerializer.Serialize(await client.Default.SendAsync(new() { Name = \"n\", Key = \"k\" }));",
            string.Empty,
            WireDocument.Answer(answer));

        Assert.Equal(answer, result);
        Assert.Equal("""{"key":"k","name":"n"}""", Assert.Single(requests).Text);
    }

    [Theory]
    [InlineData("{ type: object, required: [key], properties: { key: { type: string, writeOnly: true } } }", "new()", "key")]
    [InlineData("{ type: object, required: [key], properties: { key: { type: integer, writeOnly: true } } }", "new()", "key")]
    [InlineData("{ type: object, required: [key], properties: { key: { type: string, enum: [a, b], writeOnly: true } } }", "new()", "key")]
    [InlineData("{ type: object, required: [key], properties: { key: { type: array, items: { type: string }, writeOnly: true } } }", "new()", "key")]
    [InlineData("{ type: object, properties: { in: { $ref: '#/components/schemas/Secret' } } }", "new() { In = new() { Name = \"n\" } }", "in.key")]
    [InlineData("{ type: object, properties: { in: { type: array, items: { $ref: '#/components/schemas/Secret' } } } }",
        "new() { In = [new() { Name = \"n\" }] }", "in[0].key")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Secret' }, { type: object, properties: { x: { type: string } } }] }", "new() { Name = \"n\" }", "key")]
    [InlineData("{ type: object, properties: { key: { type: string, writeOnly: true } } }", "new()", "")]
    public async Task A_request_must_have_what_is_write_only_and_required(string schema, string body, string place)
    {
        var document = Document(Same, Same) + $"\n    Same: {schema}";
        var (result, requests) = await WireDocument.Run(document, $$"""
            try { await client.Default.SendAsync({{body}}); return ""; }
            catch (OpenRouterValidationException exception) { return string.Join(' ', exception.Problems.Select(problem => problem.Parameter)); }
            """, string.Empty, WireDocument.Answer("{}"));

        Assert.Equal(place, result);
        Assert.Equal(place.Length == 0 ? 1 : 0, requests.Count);
    }

    [Theory]
    [InlineData("{ type: object, required: [id], properties: { id: { type: string, readOnly: true } } }", "{}", "missing")]
    [InlineData("{ type: object, required: [key], properties: { key: { type: string, writeOnly: true } } }", "{}", "read")]
    public async Task An_answer_of_a_type_that_no_request_has_is_as_the_document_says(string schema, string answer, string expected)
    {
        var (result, _) = await WireDocument.Run(Document("{ type: string }", schema), """
            try { await client.Default.SendAsync("s"); return "read"; }
            catch (OpenRouterResponseFormatException) { return "missing"; }
            """, string.Empty, WireDocument.Answer(answer));

        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData("{ n: { type: integer } }", """{"n":"x"}""")]
    [InlineData("{ n: { type: string } }", """{"n":1}""")]
    [InlineData("{ n: { type: boolean } }", """{"n":"true"}""")]
    [InlineData("{ n: { type: string, format: date-time } }", """{"n":"never"}""")]
    [InlineData("{ n: { type: string, enum: [a, b] } }", """{"n":3}""")]
    [InlineData("{ n: { type: array, items: { type: integer } } }", """{"n":[1,"x"]}""")]
    [InlineData("{ n: { type: array, items: { type: integer } } }", """{"n":{}}""")]
    [InlineData("{ n: { type: object, additionalProperties: { type: integer } } }", """{"n":{"a":"x"}}""")]
    [InlineData("{ n: { type: object, properties: { m: { type: integer } } } }", """{"n":{"m":"x"}}""")]
    [InlineData("{ n: { $ref: '#/components/schemas/Pet' } }", """{"n":{}}""")]
    public async Task A_type_that_only_requests_have_is_read_strictly(string properties, string json)
    {
        var schema = $"{{ type: object, properties: {properties} }}";
        var use = $$""""
            try { return JsonSerializer.Serialize(JsonSerializer.Deserialize<SendRequest>("""{{json}}""")); }
            catch (JsonException) { return "refused"; }
            """";

        Assert.Equal("refused", (await WireDocument.Run(Document(schema, "{ type: string }"), use, string.Empty, WireDocument.Answer("\"s\""))).Result);
        Assert.Equal(
            json,
            (await WireDocument.Run(
                Document("{ $ref: '#/components/schemas/SendRequest' }", "{ $ref: '#/components/schemas/SendRequest' }") + $"\n    SendRequest: {schema}",
                use, string.Empty, WireDocument.Answer("{}"))).Result);
    }

    [Theory]
    [InlineData("""{"n":null}""", "{}")]
    [InlineData("""{"m":[1],"n":1}""", """{"n":1,"m":[1]}""")]
    public async Task Null_and_what_is_not_known_are_read_there_too(string json, string expected)
    {
        var use = $$""""return JsonSerializer.Serialize(JsonSerializer.Deserialize<SendRequest>("""{{json}}"""));"""";
        var document = Document("{ type: object, properties: { n: { type: integer } } }", "{ type: string }");

        Assert.Equal(expected, (await WireDocument.Run(document, use, string.Empty, WireDocument.Answer("\"s\""))).Result);
    }

    private static string Document(string request, string answer) => WireDocument.Post(request, answer) + Components;
}
