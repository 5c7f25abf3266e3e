using OpenRouterGen.Generator.Tests.Schemas;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Optional members that are sent as null where somebody says so, as bytes against literals written by hand.</summary>
public sealed class ExplicitNullTests
{
    private const string Components = """

        components:
          schemas:
            Limit: { type: [integer, 'null'] }
            Level: { type: string, enum: [low, high] }
            Inner: { type: object, properties: { note: { type: [string, 'null'] } } }
            MaybeInner: { allOf: [{ $ref: '#/components/schemas/Inner' }, { nullable: true }] }
            OtherLimit: { $ref: '#/components/schemas/Level', nullable: true }
        """;

    [Theory]
    [InlineData("{ type: [string, 'null'] }")]
    [InlineData("{ type: [integer, 'null'] }")]
    [InlineData("{ type: [number, 'null'], minimum: 0 }")]
    [InlineData("{ type: [boolean, 'null'] }")]
    [InlineData("{ type: [string, 'null'], format: date-time }")]
    [InlineData("{ type: [string, 'null'], enum: [a, b, null] }")]
    [InlineData("{ type: [array, 'null'], items: { type: string } }")]
    [InlineData("{ type: [object, 'null'], additionalProperties: { type: integer } }")]
    [InlineData("{ type: [object, 'null'], properties: { x: { type: string } } }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Inner' }, { type: 'null' }] }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Level' }, { type: 'null' }] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }, { type: 'null' }] }")]
    [InlineData("{ $ref: '#/components/schemas/Limit' }")]
    [InlineData("{ $ref: '#/components/schemas/MaybeInner' }")]
    [InlineData("{ $ref: '#/components/schemas/OtherLimit' }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/MaybeInner' }, { type: boolean }] }")]
    [InlineData("{ oneOf: [{ type: integer }, { $ref: '#/components/schemas/OtherLimit' }] }")]
    [InlineData("{ type: string, nullable: true }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Inner' }], nullable: true }")]
    public async Task A_member_that_is_named_is_null_on_the_wire_and_one_that_is_not_is_absent(string member)
    {
        var document = Body($"{{ type: object, properties: {{ limit: {member}, name: {{ type: string }} }} }}");

        Assert.Equal("""{"name":"n"}""", await Sent(document, """new() { Name = "n" }"""));
        Assert.Equal("""{"name":"n","limit":null}""", await Sent(document, """new() { Name = "n", ExplicitNulls = [nameof(PatchUserRequest.Limit)] }"""));
    }

    [Theory]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Inner' } }", "[new Inner { ExplicitNulls = [\"Note\"] }, new Inner()]",
        """[{"note":null},{}]""")]
    [InlineData("{ type: object, additionalProperties: { $ref: '#/components/schemas/Inner' } }",
        "new Dictionary<string, Inner> { [\"k\"] = new() { ExplicitNulls = [\"Note\"] } }", """{"k":{"note":null}}""")]
    [InlineData("{ type: object, properties: { inner: { $ref: '#/components/schemas/Inner' } } }",
        "new() { Inner = new() { ExplicitNulls = [\"Note\"] } }", """{"inner":{"note":null}}""")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Inner' }, { type: string }] }", "new Inner { ExplicitNulls = [\"Note\"] }", """{"note":null}""")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Inner' }, { type: object, properties: { b: { type: [string, 'null'] } } }] }",
        "new() { ExplicitNulls = [\"B\", \"Note\", \"B\"] }", """{"b":null,"note":null}""")]
    [InlineData("{ type: object, properties: { explicit_nulls: { type: [string, 'null'] } } }",
        "new() { ExplicitNullsValue = [\"ExplicitNulls\"] }", """{"explicit_nulls":null}""")]
    [InlineData("{ type: object, additionalProperties: { type: integer }, properties: { a: { type: [string, 'null'] } } }",
        "new() { ExplicitNulls = [\"A\"], AdditionalProperties = new Dictionary<string, long> { [\"a\"] = 1, [\"z\"] = 2 } }", """{"a":null,"z":2}""")]
    [InlineData("{ type: object, properties: { class: { type: [string, 'null'] }, name: { type: [string, 'null'] } } }",
        "new() { ExplicitNulls = [\"Class\", \"Name\"] }", """{"class":null,"name":null}""")]
    [InlineData("{ type: object, properties: { 'a\"b': { type: [string, 'null'], x-openroutergen-name: AB } } }", "new() { ExplicitNulls = [\"AB\"] }",
        """{"a\"b":null}""")]
    [InlineData("{ type: object, properties: { a: { type: [string, 'null'] } } }", "new() { ExplicitNulls = [] }", "{}")]
    [InlineData("{ type: object, required: [a], properties: { a: { type: [string, 'null'] }, b: { type: [string, 'null'] } } }",
        "new() { A = null, ExplicitNulls = new HashSet<string> { \"B\" } }", """{"a":null,"b":null}""")]
    public async Task It_is_so_wherever_a_request_body_has_the_record(string schema, string body, string expected) =>
        Assert.Equal(expected, await Sent(Body(schema), body));

    [Theory]
    [InlineData("new() { ExplicitNulls = [\"Nope\"] }", "ExplicitNulls")]
    [InlineData("new() { ExplicitNulls = [\"limit\"] }", "ExplicitNulls")]
    [InlineData("new() { ExplicitNulls = [\"Name\"] }", "ExplicitNulls")]
    [InlineData("new() { ExplicitNulls = [null!] }", "ExplicitNulls")]
    [InlineData("new() { Limit = 3, ExplicitNulls = [\"Limit\"] }", "limit")]
    [InlineData("new() { Inner = new() { Note = \"n\", ExplicitNulls = [\"Note\"] } }", "inner.note")]
    [InlineData("new() { Inner = new() { ExplicitNulls = [\"Notes\"] } }", "inner.ExplicitNulls")]
    public async Task A_name_that_is_no_member_and_a_member_with_a_value_are_problems_before_anything_is_sent(string body, string place)
    {
        const string Schema = "{ type: object, properties: { limit: { type: [integer, 'null'] }, name: { type: string }, "
            + "inner: { $ref: '#/components/schemas/Inner' } } }";
        var (result, requests) = await WireDocument.Run(
            WireDocument.Of(Body(Schema)), Failing("PatchUserRequest", body), string.Empty, exchange => exchange.AnswerAsync(204, null, string.Empty));

        Assert.Equal(place, result);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task It_is_found_in_an_item_of_a_body_that_is_a_list_too()
    {
        const string Use = "new Inner[] { new() { ExplicitNulls = [\"Notes\"] } }";
        var (result, requests) = await WireDocument.Run(
            WireDocument.Of(Body("{ type: array, items: { $ref: '#/components/schemas/Inner' } }")),
            Failing("IReadOnlyList<Inner>", Use),
            string.Empty,
            exchange => exchange.AnswerAsync(204, null, string.Empty));

        Assert.Equal("[0].ExplicitNulls", result);
        Assert.Empty(requests);
    }

    [Fact]
    public void Reading_leaves_it_null()
    {
        var assembly = SchemaAssembly.Of("Root: { type: object, properties: { a: { type: [string, 'null'] } } }");

        Assert.Null(assembly.Read("""{"a":null}""").GetType().GetProperty("ExplicitNulls")!.GetValue(assembly.Read("""{"a":null}""")));
        Assert.Equal("{}", assembly.RoundTrip("""{"a":null}"""));
    }

    [Theory]
    [InlineData("requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }")]
    [InlineData("requestBody: { required: true, content: { application/json: { schema: { type: object, required: [a], "
        + "properties: { a: { type: [string, 'null'] } } } } } }")]
    [InlineData("parameters: [{ name: p, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Inner' } }]")]
    public void A_record_without_such_a_member_in_a_body_has_no_such_list(string request)
    {
        var assembly = SchemaAssembly.OfDocument(WireDocument.Of($$"""
            paths:
              /a:
                post:
                  operationId: send
                  {{request}}
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Inner' } } } } }
            """ + Components));

        Assert.DoesNotContain(assembly.Model.Types.OfType<Core.Model.RecordModel>(), record => record.ExplicitNullsName is not null);
    }

    [Fact]
    public void A_record_that_has_nothing_else_to_check_has_Validate()
    {
        var assembly = SchemaAssembly.Of(
            "Root: { type: object, properties: { a: { type: [string, 'null'] } } }", "new Root { ExplicitNulls = [\"B\"] }.Validate()[0].Parameter");

        Assert.Equal("ExplicitNulls", assembly.Use());
    }

    private static string Failing(string type, string body) => $$"""
        {{type}} body = {{body}};
        try
        {
            await client.Default.PatchUserAsync(body);
            return "sent";
        }
        catch (OpenRouterValidationException exception)
        {
            return string.Join(' ', exception.Problems.Select(problem => problem.Parameter));
        }
        """;

    private static async Task<string> Sent(string document, string body) => Assert.Single(
        await WireDocument.Sent(WireDocument.Of(document), $"await client.Default.PatchUserAsync({body});")).Text;

    private static string Body(string schema) => $$"""
        paths:
          /a:
            patch:
              operationId: patchUser
              requestBody: { required: true, content: { application/json: { schema: {{schema}} } } }
              responses: { '204': { description: ok } }
        """ + Components;
}
