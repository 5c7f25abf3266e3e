namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>Small documents around one place that a keyword stands in.</summary>
internal static class KeywordDocuments
{
    private const string Server = "servers: [{ url: 'https://api.example.com' }]\n";
    private const string Info = "info: { title: T, version: '1' }\n";
    private const string Version = "openapi: 3.2.0\n";
    private const string Paths = "paths: { /a: { get: { operationId: read, responses: { '204': { description: ok } } } } }\n";

    /// <summary>Entries of the document beside version, title, server and one operation.</summary>
    public static string Root(string entries) => Version + Info + Server + Paths + entries;

    public static string OfVersion(string version) => version + Info + Server + Paths;

    public static string OfInfo(string info) => Version + info + Server + Paths;

    public static string OfServer(string servers) => Version + Info + servers + Paths;

    public static string OfPaths(string paths, string entries = "") => Version + Info + Server + paths + "\n" + entries;

    /// <summary>Entries of an operation that posts, beside its id.</summary>
    public static string Operation(string entries, string more = "") =>
        OfPaths($"paths: {{ '/a': {{ post: {{ operationId: send, {entries} }} }} }}", more);

    /// <summary>Entries of an operation whose answer has no body.</summary>
    public static string Call(string entries, string more = "") => Operation("responses: { '204': { description: ok } }, " + entries, more);

    public static string PathItem(string entries, string more = "") =>
        OfPaths($"paths: {{ '/a': {{ get: {{ operationId: read, responses: {{ '204': {{ description: ok }} }} }}, {entries} }} }}", more);

    public static string Parameter(string entries) => Call($"parameters: [{{ name: p, in: query, {entries} }}]");

    public static string Body(string mediaType, string entries) => Call($"requestBody: {{ required: true, content: {{ {mediaType}: {{ {entries} }} }} }}");

    public static string Encoding(string entries, string schema = "{ type: string }") => Body(
        "multipart/form-data", $"schema: {{ type: object, properties: {{ f: {schema} }} }}, encoding: {{ f: {{ {entries} }} }}");

    public static string Response(string entries) => Operation($"responses: {{ '200': {{ {entries} }} }}");

    /// <summary>Component schemas, of which <c>Root</c> is sent and answered.</summary>
    public static string Schemas(string schemas) => Operation(
        "requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }, "
        + "responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } } }",
        "components:\n  schemas:\n    " + schemas.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n");

    /// <summary>The schema of a member.</summary>
    public static string Member(string schema) => Schemas($"Root: {{ type: object, properties: {{ a: {{ {schema} }} }} }}");

    /// <summary>A union with a discriminator, and what that says beside its name.</summary>
    public static string Union(string discriminator) => Schemas($$"""
        Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { {{discriminator}} } }
        A: { type: object, required: [kind], properties: { kind: { type: string }, x: { type: string } } }
        B: { type: object, required: [kind], properties: { kind: { type: string }, y: { type: string } } }
        """);

    public static string Scheme(string scheme) => Root(
        $"security: [{{ key: [] }}]\ncomponents: {{ securitySchemes: {{ key: {{ {scheme} }} }} }}\n");
}
