using System.Text.Json;

namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>A description that says nothing is none: no comment of the emitted code is empty or incomplete, which the compiler would warn of.</summary>
public sealed class BlankDescriptionTests
{
    public static TheoryData<string> Blanks() => ["", " ", "\t", "\n", " \n ", "\r\n", "\u200b", "\u2028", "\ufeff", "\u00a0", "\u202e\n\u200f"];

    [Theory]
    [MemberData(nameof(Blanks))]
    public void A_blank_text_in_any_place_leaves_the_code_without_a_warning(string blank)
    {
        // JSON's escapes are those of a text in YAML's double quotes.
        var document = Document.Replace("BLANK", JsonSerializer.Serialize(blank), StringComparison.Ordinal);

        Assert.Equal("""{"k":"a","u":1}""", SchemaAssembly.OfDocument(document).RoundTrip("""{"k":"a","u":1}""", "Body"));
    }

    private const string Document = """
        openapi: 3.1.0
        info: { title: BLANK, version: '1', description: BLANK }
        servers: [{ url: https://document.invalid/v1 }]
        tags: [{ name: T, description: BLANK }]
        paths:
          /a:
            post:
              operationId: send
              tags: [T]
              summary: BLANK
              description: BLANK
              parameters:
                - { name: a, in: query, required: true, description: BLANK, schema: { type: string, description: BLANK } }
                - { name: b, in: query, description: BLANK, schema: { type: string, default: BLANK } }
              requestBody: { description: BLANK, content: { application/json: { schema: { $ref: '#/components/schemas/Body' } } } }
              responses:
                '200': { description: BLANK, content: { application/json: { schema: { $ref: '#/components/schemas/Body' } } } }
                '400': { description: BLANK }
          /b:
            post:
              operationId: upload
              tags: [T]
              description: The words are here.
              summary: BLANK
              requestBody:
                description: BLANK
                content: { multipart/form-data: { schema: { type: object, description: BLANK, properties: { f: { type: string, description: BLANK } } } } }
              responses: { '204': { description: BLANK } }
        components:
          schemas:
            Body:
              type: object
              description: BLANK
              properties:
                k: { $ref: '#/components/schemas/Kind' }
                c: { type: string, const: c, description: BLANK }
                u: { description: BLANK, oneOf: [{ type: string }, { type: integer }] }
            Kind: { type: string, description: BLANK, enum: [a, b] }
        """;
}
