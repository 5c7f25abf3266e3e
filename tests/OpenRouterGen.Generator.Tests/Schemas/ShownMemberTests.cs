using System.Globalization;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>What ToString shows of records and unions.</summary>
public sealed class ShownMemberTests
{
    private const string Kinds = """
        Root:
          type: object
          required: [kind]
          properties:
            kind: { type: string, const: first }
            'n': { type: integer, minimum: 0, maximum: 9 }
            big: { type: integer }
            share: { type: number }
            price: { type: number, format: decimal }
            flag: { type: boolean }
            at: { type: string, format: date-time }
            day: { type: string, format: date }
            made: { type: integer, format: unix-time }
            size: { type: string, enum: [small, large] }
            voice: { anyOf: [{ type: string, enum: [deep, high] }, { type: string }] }
            uuid: { type: string, format: uuid }
            name: { type: string }
            id: { type: string }
            model: { type: string, x-openroutergen-shown: true }
            account: { type: integer, x-openroutergen-shown: false }
            plan: { type: string, enum: [a, b], x-openroutergen-shown: false }
            url: { type: string, format: uri }
            page: { type: string, format: uri, x-openroutergen-shown: true }
            bytes: { type: string, contentEncoding: base64 }
            raw: {}
            list: { type: array, items: { type: string } }
            numbers: { type: array, items: { type: integer } }
            map: { type: object, additionalProperties: { type: string } }
            nested: { type: object, properties: { code: { type: integer }, text: { type: string } } }
            choice: { oneOf: [{ type: string }, { type: integer }, { type: array, items: { type: string } }, { $ref: '#/components/schemas/Case' }] }
            slug: { $ref: '#/components/schemas/Slug' }
        Case: { type: object, required: [level], properties: { level: { type: integer }, secret: { type: string } } }
        Slug: { type: string, x-openroutergen-shown: true }
        """;

    private static readonly Lazy<SchemaAssembly> s_kinds = new(() => SchemaAssembly.Of(Kinds));

    private static string Text(string members) => s_kinds.Value.Read($$"""{"kind":"first"{{(members.Length == 0 ? "" : ",")}}{{members}}}""").ToString()!;

    [Theory]
    [InlineData("", "")]
    [InlineData("\"n\":3,\"big\":-4", "N = 3, Big = -4")]
    [InlineData("\"share\":0.5,\"price\":1.25", "Share = 0.5, Price = 1.25")]
    [InlineData("\"flag\":false", "Flag = False")]
    [InlineData("\"at\":\"2026-01-02T03:04:05+01:00\",\"day\":\"2026-01-02\"", "At = 2026-01-02T03:04:05+01:00, Day = 2026-01-02")]
    [InlineData("\"made\":0", "Made = 1970-01-01T00:00:00+00:00")]
    [InlineData("\"size\":\"large\"", "Size = large")]
    [InlineData("\"size\":\"newer\\nline\"", "Size = newer line")]
    [InlineData("\"voice\":\"deep\"", "")]
    [InlineData("\"uuid\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "")]
    [InlineData("\"name\":\"secret\",\"id\":\"secret\"", "")]
    [InlineData("\"model\":\"a/b\",\"slug\":\"c\"", "Model = a/b, Slug = c")]
    [InlineData("\"account\":7,\"plan\":\"a\"", "")]
    [InlineData("\"url\":\"https://secret\",\"page\":\"https://a/b\"", "Page = https://a/b")]
    [InlineData("\"bytes\":\"AQID\",\"raw\":{\"a\":1},\"unknown\":\"secret\"", "")]
    [InlineData("\"list\":[\"secret\"],\"numbers\":[1,2],\"map\":{\"a\":\"b\"}", "List = 1 item, Numbers = 2 items, Map = 1 item")]
    [InlineData("\"list\":[]", "List = 0 items")]
    [InlineData("\"nested\":{\"code\":1,\"text\":\"secret\"}", "Nested = RootNested { Code = 1 }")]
    [InlineData("\"choice\":\"secret\"", "Choice = text")]
    [InlineData("\"choice\":4", "Choice = 4")]
    [InlineData("\"choice\":[\"secret\",\"b\"]", "Choice = 2 items")]
    [InlineData("\"choice\":{\"level\":2,\"secret\":\"secret\"}", "Choice = Case { Level = 2 }")]
    [InlineData("\"choice\":true", "Choice = unknown case")]
    public void A_member_of_each_kind(string members, string expected)
    {
        var shown = Text(members);
        Assert.Equal(expected.Length == 0 ? "Root { Kind = first }" : $"Root {{ Kind = first, {expected} }}", shown);
    }

    [Fact]
    public void Numbers_and_times_are_those_of_no_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("Root { Kind = first, Big = -4, Share = 0.5, Day = 2026-01-02 }", Text("\"big\":-4,\"share\":0.5,\"day\":\"2026-01-02\""));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: string, enum: [a, b] }, { type: string }, { type: integer }] }", "\"secret\"", "text")]
    [InlineData("{ anyOf: [{ type: string, enum: [a, b] }, { type: string }, { type: integer }] }", "7", "7")]
    [InlineData("{ anyOf: [{ type: string, enum: [a, b] }, { type: integer }] }", "\"a\"", "a")]
    [InlineData("{ anyOf: [{ type: array, items: { type: integer } }, { type: integer }] }", "[1,2,3]", "3 items")]
    [InlineData("{ anyOf: [{ type: object, additionalProperties: { type: string } }, { type: integer }] }", "{\"a\":\"secret\"}", "1 item")]
    [InlineData("{ anyOf: [{ type: string, contentEncoding: base64 }, { type: integer }] }", "\"AQID\"", "bytes")]
    [InlineData("{ anyOf: [{ type: string, format: uri }, { type: integer }] }", "\"https://secret\"", "address")]
    public void A_case_of_a_union(string schema, string json, string expected) =>
        Assert.Equal(expected, SchemaAssembly.Of("Root: " + schema).Read(json).ToString());

    [Fact]
    public void A_uuid_is_shown_where_nobody_sends_it()
    {
        var schemas = SchemaAssembly.OfDocument("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            servers: [{ url: https://document.invalid/v1 }]
            paths:
              /sent: { post: { operationId: send, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Sent' } } } },
                responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Got' } } } } } } }
            components:
              schemas:
                Sent: { type: object, properties: { id: { type: string, format: uuid } } }
                Got: { type: object, properties: { id: { type: string, format: uuid } } }
            """);
        const string Json = """{"id":"0f8fad5b-d9cb-469f-a165-70867728950e"}""";
        Assert.Equal("Sent { }", schemas.Read(Json, "Sent").ToString());
        Assert.Equal("Got { Id = 0f8fad5b-d9cb-469f-a165-70867728950e }", schemas.Read(Json, "Got").ToString());
    }

    [Fact]
    public async Task Optional_parameters_and_forms_show_the_same()
    {
        var (text, _) = await EmittedDocument.Run(
            """
              /a:
                post:
                  operationId: make
                  x-openroutergen-parameters-type: MakeParameters
                  parameters:
                    - { name: q, in: query, schema: { type: string } }
                    - { name: size, in: query, schema: { type: string, enum: [small, large] } }
                    - { name: page, in: query, x-openroutergen-shown: true, schema: { type: string } }
                    - { name: days, in: query, x-openroutergen-shown: false, schema: { type: integer } }
                    - { name: tags, in: query, schema: { type: array, items: { type: string } } }
                    - { name: trace, in: query, schema: { type: string, format: uuid } }
                  requestBody:
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          properties: { file: { type: string, format: binary }, name: { type: string }, count: { type: integer } }
                  responses: { '204': { description: ok } }
            """,
            """
            var parameters = new MakeParameters { Q = "secret", Size = "small", Page = "3", Days = 4, Tags = ["secret"], Trace = Guid.NewGuid() };
            var form = new MakeForm { File = FilePart.FromBytes(new byte[1], "secret", "image/png"), Name = "secret", Count = 2 };
            return parameters + " " + form;
            """,
            exchange => exchange.AnswerAsync(204, null, ""));
        Assert.Equal("MakeParameters { Size = small, Page = 3, Tags = 1 item } MakeForm { File = FilePart of image/png, Count = 2 }", text);
    }
}
