namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>Small texts that stand for what a service publishes.</summary>
internal static class TestDocument
{
    public const string One = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a:
            get: { operationId: getA, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }
        components: { schemas: { A: { type: object, properties: { x: { type: string } } } } }

        """;

    /// <summary>With a member more, and another type of the one that is in both.</summary>
    public static string Two { get; } = One.Replace("x: { type: string }", "x: { type: integer }, y: { type: string }", StringComparison.Ordinal);

    /// <summary>With another name of its type.</summary>
    public static string Other { get; } = One.Replace("schemas/A'", "schemas/B'", StringComparison.Ordinal)
        .Replace("schemas: { A:", "schemas: { B:", StringComparison.Ordinal);

    /// <summary>With so many types that several threads write them.</summary>
    public static string Many { get; } = One.Replace(
        "x: { type: string }",
        string.Join(", ", Enumerable.Range(0, 150).Select(number => FormattableString.Invariant($"x{number}: {{ type: string, enum: [a, b{number}] }}"))),
        StringComparison.Ordinal);

    /// <summary>With one error, ORG0005, in its last line.</summary>
    public static string Wrong { get; } = One.Replace("x: { type: string }", "x: [string]", StringComparison.Ordinal);

    public const string Catalog = """{ "data": [ { "id": "a/one", "endpoints": "/models/a/one/endpoints" }, { "id": "a/two" } ] }""";

    public static string Endpoints(string id) => $$"""{ "id": "{{id}}", "endpoints": [ { "provider_slug": "z" }, { "provider_slug": "b", "cost": 0.050 } ] }""";
}
