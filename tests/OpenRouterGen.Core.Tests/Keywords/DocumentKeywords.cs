using static OpenRouterGen.Core.Tests.Keywords.KeywordDocuments;
using static OpenRouterGen.Core.Tests.Keywords.KeywordKinds;

namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>The keywords of the document itself, its servers, components, tags and security schemes.</summary>
internal static class DocumentKeywords
{
    private const string Annotation = "a word for people and tools";
    private const string Token = "a token is given to the client, whoever issues it";
    private const string Empty = "responses: { '204': { description: ok } }";

    public static IReadOnlyList<KeywordRow> Rows { get; } =
    [
        new("OpenAPI", "openapi", Used, "the version: 3.0, 3.1 and 3.2 are read, 2.0 is ORG0002", OfVersion("«openapi: 3.2.0\n»")),
        new("OpenAPI", "$self", Used, "references lead to it (3.2)", OfPaths(
            $"paths: {{ /a: {{ $ref: 'https://a.example/d#/components/pathItems/P' }} }}",
            $"components: {{ pathItems: {{ P: {{ get: {{ operationId: read, {Empty} }} }} }} }}\n«$self: 'https://a.example/d'\n»")),
        new("OpenAPI", "info", Used, "documentation", OfInfo("«info: { title: T, version: '1' }\n»")),
        new("OpenAPI", "jsonSchemaDialect", Ignored, "schemas are read as OpenAPI's own dialect",
            Root("«jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base'\n»")),
        new("OpenAPI", "servers", Used, "the first is the address of the client", OfServer("«servers: [{ url: 'https://api.example.com' }]\n»")),
        new("OpenAPI", "paths", Used, "the operations", OfPaths($"«paths: {{ /a: {{ get: {{ operationId: read, {Empty} }} }} }}»")),
        new("OpenAPI", "webhooks", "ORG0024", "a client receives no calls", Root($"«webhooks: {{ w: {{ post: {{ {Empty} }} }} }}\n»")),
        new("OpenAPI", "components", Used, "references lead there", OfPaths(
            "paths: { /a: { $ref: '#/components/pathItems/P' } }", $"«components: {{ pathItems: {{ P: {{ get: {{ operationId: read, {Empty} }} }} }} }}\n»")),
        new("OpenAPI", "security", Used, "the credentials that are sent",
            Root("components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n«security: [{ key: [] }]\n»")),
        new("OpenAPI", "tags", Used, "documentation of the clients", OfPaths(
            $"paths: {{ /a: {{ get: {{ operationId: read, tags: [t], {Empty} }} }} }}", "«tags: [{ name: t, description: d }]\n»")),
        new("OpenAPI", "externalDocs", Ignored, Annotation, Root("«externalDocs: { url: 'https://a.example' }\n»")),
        new("Info", "title", Used, "documentation", OfInfo("info: { version: '1'«, title: T» }\n")),
        .. new[] { "summary: s", "description: d", "termsOfService: 'https://a.example'", "contact: { name: n }", "license: { name: n }" }
            .Select(entry => new KeywordRow("Info", entry.Split(':')[0], Ignored, Annotation, OfInfo($"info: {{ title: T, version: '1'«, {entry}» }}\n"))),
        new("Info", "version", Ignored, Annotation, OfInfo("info: { title: T«, version: '1'» }\n")),
        .. new[] { "name: n", "url: 'https://a.example'", "email: a@a.example" }
            .Select(entry => new KeywordRow(
                "Contact", entry.Split(':')[0], Ignored, Annotation, OfInfo($"info: {{ title: T, version: '1', contact: {{ «{entry}» }} }}\n"))),
        .. new[] { "name: n", "identifier: MIT", "url: 'https://a.example'" }
            .Select(entry => new KeywordRow(
                "License", entry.Split(':')[0], Ignored, Annotation, OfInfo($"info: {{ title: T, version: '1', license: {{ «{entry}» }} }}\n"))),
        .. new[] { "url: 'https://a.example'", "description: d" }.Select(entry => new KeywordRow(
            "External Documentation", entry.Split(':')[0], Ignored, Annotation, Root($"externalDocs: {{ «{entry}» }}\n"))),
        new("Server", "url", Used, "the address", OfServer("servers: [{ «url: 'https://b.example'» }]\n")),
        new("Server", "description", Ignored, Annotation, OfServer("servers: [{ url: 'https://b.example'«, description: d» }]\n")),
        new("Server", "name", Ignored, Annotation + " (3.2)", OfServer("servers: [{ url: 'https://b.example'«, name: n» }]\n")),
        new("Server", "variables", Used, "their defaults are filled in",
            OfServer("servers: [{ url: 'https://{v}.example'«, variables: { v: { default: b } }» }]\n")),
        new("Server Variable", "default", Used, "it is filled in", OfServer("servers: [{ url: 'https://{v}.example', variables: { v: { «default: b» } } }]\n")),
        new("Server Variable", "enum", Ignored, "the address in the options of a client is any", OfServer(
            "servers: [{ url: 'https://{v}.example', variables: { v: { default: b«, enum: [b, c]» } } }]\n")),
        new("Server Variable", "description", Ignored, Annotation,
            OfServer("servers: [{ url: 'https://{v}.example', variables: { v: { default: b«, description: d» } } }]\n")),
        new("Components", "schemas", Used, "references lead there",
            Component("schemas", "{ type: string }", "parameters: [{ name: p, in: query, schema: { $ref: REF } }]")),
        new("Components", "responses", Used, "references lead there", OfPaths(
            "paths: { /a: { get: { operationId: read, responses: { '200': { $ref: '#/components/responses/X' } } } } }",
            "components: { «responses: { X: { description: d, content: { application/json: { schema: { type: string } } } } }» }\n")),
        new("Components", "parameters", Used, "references lead there",
            Component("parameters", "{ name: p, in: query, schema: { type: string } }", "parameters: [{ $ref: REF }]")),
        new("Components", "requestBodies", Used, "references lead there",
            Component("requestBodies", "{ content: { application/json: { schema: { type: string } } } }", "requestBody: { $ref: REF }")),
        new("Components", "securitySchemes", Used, "requirements name them",
            Component("securitySchemes", "{ type: apiKey, in: header, name: X-Key }", "security: [{ X: [] }]")),
        new("Components", "pathItems", Used, "references lead there", OfPaths(
            "paths: { /a: { $ref: '#/components/pathItems/X' } }", $"components: {{ «pathItems: {{ X: {{ get: {{ operationId: read, {Empty} }} }} }}» }}\n")),
        new("Components", "mediaTypes", Used, "references lead there (3.2)",
            Component("mediaTypes", "{ schema: { type: string } }", "requestBody: { content: { application/json: { $ref: REF } } }")),
        .. new[] { "examples: { X: { value: x } }", "headers: { X: { schema: { type: string } } }", "links: { X: { operationId: read } }",
            "callbacks: { X: {} }" }
            .Select(entry => new KeywordRow(
                "Components", entry.Split(':')[0], Ignored, "what refers to them is not used", Root($"components: {{ «{entry}» }}\n"))),
        new("Tag", "name", Used, "the client of the operations that have it", TagOf("description: d«, name: t»")),
        new("Tag", "description", Used, "documentation of the client", TagOf("name: t«, description: d»")),
        .. new[] { "summary: s", "externalDocs: { url: 'https://a.example' }", "parent: p", "kind: k" }
            .Select(entry => new KeywordRow("Tag", entry.Split(':')[0], Ignored, Annotation, TagOf($"name: t«, {entry}»"))),
        new("Reference", "$ref", Used, "what it leads to", Member("«$ref: '#/components/schemas/Root'»")),
        new("Reference", "summary", Ignored, Annotation, Member("$ref: '#/components/schemas/Root'«, summary: s»")),
        new("Reference", "description", Used, "documentation of a member", Member("$ref: '#/components/schemas/Root'«, description: d»")),
        new("Callback", "{expression}", "ORG0024", "a client receives no calls", Call($"callbacks: {{ «c: {{ x: {{ post: {{ {Empty} }} }} }}» }}")),
        new("Security Requirement", "{name}", Used, "the credentials that are sent",
            Root("components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\nsecurity: [{ «key: []» }]\n")),
        new("Security Scheme", "type", Used, "the form in which it is sent", Scheme("in: header, name: X-Key«, type: apiKey»")),
        new("Security Scheme", "name", Used, "the header, the cookie or the name in the query", Scheme("type: apiKey, in: header«, name: X-Key»")),
        new("Security Scheme", "in", Used, "where the key is sent", Scheme("type: apiKey, name: X-Key«, in: query»")),
        new("Security Scheme", "scheme", Used, "bearer or basic; another one is ORG0070", Scheme("type: http«, scheme: basic»")),
        new("Security Scheme", "description", Ignored, Annotation, Scheme("type: http, scheme: basic«, description: d»")),
        new("Security Scheme", "bearerFormat", Ignored, Annotation, Scheme("type: http, scheme: bearer«, bearerFormat: JWT»")),
        new("Security Scheme", "flows", Ignored, Token, Scheme("type: oauth2«, flows: {}»")),
        new("Security Scheme", "openIdConnectUrl", Ignored, Token, Scheme("type: openIdConnect«, openIdConnectUrl: 'https://a.example'»")),
        new("Security Scheme", "oauth2MetadataUrl", Ignored, Token, Scheme("type: oauth2«, oauth2MetadataUrl: 'https://a.example'»")),
        new("Security Scheme", "deprecated", Ignored, Annotation + " (3.2)", Scheme("type: http, scheme: bearer«, deprecated: true»")),
        .. new[] { "implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization" }
            .Select(flow => new KeywordRow("OAuth Flows", flow, Ignored, Token, Scheme($"type: oauth2, flows: {{ «{flow}: {{}}» }}"))),
        .. new[] { "authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes" }
            .Select(entry => new KeywordRow("OAuth Flow", entry, Ignored, Token, Scheme($"type: oauth2, flows: {{ password: {{ «{entry}: {{}}» }} }}"))),
    ];

    private static string TagOf(string entries) => OfPaths(
        $"paths: {{ /a: {{ get: {{ operationId: read, tags: [t], {Empty} }} }} }}", $"tags: [{{ {entries} }}]\n");

    private static string Component(string kind, string component, string use) => Call(
        use.Replace("REF", $"'#/components/{kind}/X'", StringComparison.Ordinal), $"components: {{ «{kind}: {{ X: {component} }}» }}\n");
}
