namespace OpenRouterGen.Comparison.Tests.Surface;

/// <summary>Small documents, each with one thing that the larger ones lack.</summary>
internal static class FeatureDocuments
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://example.com }]

        """;

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["records that extend each other"] = Schemas("""
            Pet: { type: object, required: [kind, age], properties: { kind: { type: string }, age: { type: integer }, name: { type: [string, 'null'] } },
              discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog, wolf: Dog } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, required: [lives], properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: [boolean, 'null'] } } }] }
            """, "Pet", "Dog"),
        ["records with numbers for tags"] = Schemas("""
            Pet: { type: object, properties: { kind: { type: integer } }, discriminator: { propertyName: kind, mapping: { '1': Cat } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer, minimum: 1 } } }] }
            """, "Pet"),
        ["records with flags for tags"] = Schemas("""
            Pet: { type: object, required: [kind], properties: { kind: { type: boolean } }, discriminator: { propertyName: kind,
              mapping: { 'true': Cat, 'false': Dog } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }
            """, "Pet"),
        ["a family whose tag is an enum"] = Schemas("""
            Pet: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' } }, discriminator: { propertyName: kind,
              mapping: { cat: Cat } } }
            Kind: { type: string, enum: [pet, cat, dog] }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            """, "Pet"),
        ["numbers with names"] = Schemas("""
            Level: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High] }
            Small: { type: integer, format: int32, deprecated: true, enum: [-1, 0], x-enum-varnames: [class, All] }
            """, "Level", "Small"),
        ["names that are keywords"] = Schemas("""
            Root: { type: object, required: [class], x-openroutergen-type: event, properties: { class: { type: string, x-openroutergen-name: namespace },
              when: { type: string, enum: [a, b], x-openroutergen-type: void } } }
            """, "Root"),
        ["nulls in lists and maps"] = Schemas("""
            Root: { type: object, required: [a, b, c], additionalProperties: { type: [string, 'null'] }, properties: {
              a: { type: array, items: { type: [string, 'null'] } }, b: { type: [array, 'null'], items: { type: [integer, 'null'] } },
              c: { type: object, additionalProperties: { type: [number, 'null'] } } } }
            """, "Root"),
        ["forms"] = Head + """
            paths:
              /a:
                post:
                  operationId: sendA
                  tags: [Group]
                  requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file, name], properties: {
                    file: { type: string, format: binary }, name: { type: string, minLength: 2 }, more: { type: array, items: { type: string } } } } } } }
                  responses: { '200': { description: ok, content: { text/plain: { schema: { type: string } } } }, '204': { description: none } }
              /b:
                post:
                  operationId: sendB
                  deprecated: true
                  tags: [Group]
                  parameters: [{ name: id, in: query, required: true, schema: { type: integer } }, { name: q, in: query, schema: { type: string } }]
                  requestBody: { content: { multipart/form-data: { schema: { oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }] } } } }
                  responses: { '200': { description: ok, content: { application/octet-stream: { schema: { type: string, format: binary } } } } }
            components:
              schemas:
                One: { type: object, required: [one], properties: { one: { type: string } } }
                Two: { type: object, required: [two], properties: { two: { type: integer, maximum: 5 } } }
            """,
        ["streams alone"] = Head + """
            paths:
              /a:
                get:
                  operationId: watch
                  tags: [Group]
                  responses: { '200': { description: ok, content: { text/event-stream: { schema: { type: object, properties: { id: { type: string } } } } } } }
              /b:
                post:
                  operationId: make
                  tags: [Group]
                  requestBody: { content: { application/json: { schema: { type: array, items: { type: integer } } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } }, '202': { description: later } }
            """,
    };

    public static TheoryData<string> Names() => [.. s_texts.Keys];

    public static string Text(string name) => s_texts[name];

    /// <summary>Schemas as a document: an operation sends and answers with a record that has a member of each root.</summary>
    public static string Schemas(string schemas, params string[] roots)
    {
        var members = string.Join(", ", roots.Select(root => $"m{root}: {{ $ref: '#/components/schemas/{root}' }}"));
        return Head + $$"""
            paths:
              /a:
                post:
                  operationId: send
                  tags: [Group]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Holder' } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Holder' } } } } }
            components:
              schemas:
                Holder: { type: object, properties: { {{members}} } }

            """ + string.Join('\n', schemas.Split('\n').Select(line => "    " + line));
    }
}
