using OpenRouterGen.Generator.Tests.Driver;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>
/// Everything that is emitted for a small document, for readers of a change. <c>OPENROUTERGEN_UPDATE_EXPECTED=1</c> writes the texts anew; they are then read,
/// not trusted.
/// </summary>
public sealed class ExpectedTextTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /it:
            post:
              operationId: makeIt
              tags: [The]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Request' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Choice' } } } } }
        components:
          schemas:
            Request:
              type: object
              description: The record Request.
              required: [prompt, user_id]
              properties:
                prompt: { type: string, description: 'What to draw, `briefly`.' }
                user_id: { type: [string, 'null'] }
                'n': { type: integer, minimum: 1, maximum: 10, default: 1 }
                size: { $ref: '#/components/schemas/Size' }
                pet: { $ref: '#/components/schemas/Pet' }
            Size: { type: string, enum: [1K, 2K], x-openroutergen-enum-names: { 1K: R1K, 2K: R2K } }
            Choice: { oneOf: [{ $ref: '#/components/schemas/Automatic' }, { $ref: '#/components/schemas/Manual' }, { type: array, items: { type: string } }] }
            Automatic: { type: object, required: [type], properties: { type: { type: string, const: auto } } }
            Manual: { type: object, required: [type], properties: { type: { type: string, const: manual }, steps: { type: array, items: { type: integer } } } }
            Pet:
              type: object
              required: [kind]
              properties: { kind: { type: string }, name: { type: string, maxLength: 9 } }
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }
        """;

    [Fact]
    public async Task A_client_with_records_an_open_enum_a_union_and_a_family()
    {
        var files = new[] { TestFile.Spec(Document) };
        var properties = new Dictionary<string, string> { ["OpenRouterGenNamespace"] = "Api", ["OpenRouterGenClient"] = "Client" };
        if (ReviewedText.IsWrittenAnew)
        {
            Assert.All(GeneratorRun.Of(files, properties).Files.Values, ExpectedFile.Write);
        }

        var run = new VerifiedRun(files, properties);
        run.Emits("Api.Client.g.cs", ExpectedFile.Read("Client", "ClientJsonResolver"));
        run.Emits("Api.TheClient.g.cs", ExpectedFile.Read("TheClient", "Automatic", "Cat", "Choice", "Dog", "Manual", "Pet", "Request", "Size"));
        await run.RunAsync();
    }
}
