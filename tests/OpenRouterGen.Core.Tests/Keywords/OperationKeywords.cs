using static OpenRouterGen.Core.Tests.Keywords.KeywordDocuments;
using static OpenRouterGen.Core.Tests.Keywords.KeywordKinds;

namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>The keywords of paths, operations, and what these send and answer with.</summary>
internal static class OperationKeywords
{
    private const string NotUsed = "ORG0024";
    private const string Annotation = "a word for people and tools";
    private const string Part = "a part carries its media type alone";
    private const string Empty = "responses: { '204': { description: ok } }";
    private const string JsonBody = "requestBody: { required: true, content: { application/json: { schema: { type: string } } } }";
    private const string Array = "schema: { type: array, items: { type: string } }";

    public static IReadOnlyList<KeywordRow> Rows { get; } =
    [
        new("Paths", "/{path}", Used, "the path of operations", OfPaths($"paths: {{ «/a: {{ get: {{ operationId: read, {Empty} }} }}» }}")),
        new("Path Item", "$ref", Used, "the other path item", OfPaths(
            "paths: { /a: { «$ref: '#/components/pathItems/P'» } }", $"components: {{ pathItems: {{ P: {{ get: {{ operationId: read, {Empty} }} }} }} }}\n")),
        new("Path Item", "summary", Ignored, Annotation, PathItem("«summary: s»")),
        new("Path Item", "description", Ignored, Annotation, PathItem("«description: d»")),
        .. new[] { "put", "post", "delete", "options", "head", "patch", "trace", "query" }.Select(method => new KeywordRow(
            "Path Item", method, Used, "an operation", PathItem($"«{method}: {{ operationId: other, {Empty} }}»"))),
        new("Path Item", "get", Used, "an operation", OfPaths($"paths: {{ '/a': {{ «get: {{ operationId: other, {Empty} }}» }} }}")),
        new("Path Item", "additionalOperations", Used, "operations of other methods (3.2)",
            PathItem($"«additionalOperations: {{ COPY: {{ operationId: other, {Empty} }} }}»")),
        new("Path Item", "servers", "ORG0025", "a client has one address", PathItem("«servers: [{ url: 'https://b.example' }]»")),
        new("Path Item", "parameters", Used, "parameters of each operation", PathItem("«parameters: [{ name: p, in: query, schema: { type: string } }]»")),
        new("Operation", "tags", Used, "the first is the client that has the method", Call("«tags: [t]»")),
        new("Operation", "summary", Used, "documentation", Call("«summary: s»")),
        new("Operation", "description", Used, "documentation", Call("«description: d»")),
        new("Operation", "externalDocs", Ignored, Annotation, Call("«externalDocs: { url: 'https://a.example' }»")),
        new("Operation", "operationId", Used, "the method's name", OfPaths($"paths: {{ '/a': {{ get: {{ {Empty}«, operationId: read» }} }} }}")),
        new("Operation", "parameters", Used, "parameters of the method", Call("«parameters: [{ name: p, in: query, schema: { type: string } }]»")),
        new("Operation", "requestBody", Used, "what the method sends", Call($"«{JsonBody}»")),
        new("Operation", "responses", Used, "what the method returns and throws",
            Operation("«responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } } }»")),
        new("Operation", "callbacks", NotUsed, "a client receives no calls",
            Call($"«callbacks: {{ c: {{ '{{$request.body#/url}}': {{ post: {{ {Empty} }} }} }} }}»")),
        new("Operation", "deprecated", Used, "`[Obsolete]`", Call("«deprecated: true»")),
        new("Operation", "security", Used, "the credentials that are sent", Call(
            "«security: [{ key: [] }]»", "components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n")),
        new("Operation", "servers", "ORG0025", "a client has one address", Call("«servers: [{ url: 'https://b.example' }]»")),
        new("Parameter", "name", Used, "its name", Call("parameters: [{ in: query, schema: { type: string }«, name: p» }]")),
        new("Parameter", "in", Used, "where it is sent; `querystring` too (3.2)", Call("parameters: [{ name: p, schema: { type: string }«, in: query» }]")),
        new("Parameter", "description", Used, "documentation", Parameter("schema: { type: string }«, description: d»")),
        new("Parameter", "required", Used, "a parameter of the method instead of a member of its options",
            Parameter("schema: { type: string }«, required: true»")),
        new("Parameter", "deprecated", Used, "`[Obsolete]`", Parameter("schema: { type: string }«, deprecated: true»")),
        new("Parameter", "allowEmptyValue", Ignored, "an empty text is sent as one in any case",
            Parameter("schema: { type: string }«, allowEmptyValue: true»")),
        new("Parameter", "style", Used, "how lists and objects are written", Parameter($"{Array}, explode: false«, style: pipeDelimited»")),
        new("Parameter", "explode", Used, "how lists and objects are written", Parameter($"{Array}«, explode: false»")),
        new("Parameter", "allowReserved", Used, "what is not escaped", Parameter("schema: { type: string }«, allowReserved: true»")),
        new("Parameter", "schema", Used, "its type", Parameter("«schema: { type: integer }»")),
        new("Parameter", "content", Used, "its type, sent as JSON text",
            Parameter("«content: { application/json: { schema: { type: object, properties: { x: { type: string } } } } }»")),
        new("Parameter", "example", Ignored, Annotation, Parameter("schema: { type: string }«, example: x»")),
        new("Parameter", "examples", Ignored, Annotation, Parameter("schema: { type: string }«, examples: { e: { value: x } }»")),
        new("Request Body", "description", Used, "documentation", Call(
            "requestBody: { required: true, content: { application/json: { schema: { type: string } } }«, description: d» }")),
        new("Request Body", "content", Used, "what is sent: JSON, a form, lines, text or bytes", Call(
            "requestBody: { required: true«, content: { application/json: { schema: { type: string } } }» }")),
        new("Request Body", "required", Used, "whether it may be null",
            Call("requestBody: { content: { application/json: { schema: { type: string } } }«, required: true» }")),
        new("Media Type", "schema", Used, "the type", Body("application/json", "«schema: { type: integer }»")),
        new("Media Type", "itemSchema", Used, "the type of events and lines (3.2)", Body("application/jsonl", "«itemSchema: { type: integer }»")),
        new("Media Type", "example", Ignored, Annotation, Body("application/json", "schema: { type: string }«, example: x»")),
        new("Media Type", "examples", Ignored, Annotation, Body("application/json", "schema: { type: string }«, examples: { e: { value: x } }»")),
        new("Media Type", "encoding", Used, "how the fields of a form are written", Body(
            "multipart/form-data", "schema: { type: object, properties: { f: { type: string } } }«, encoding: { f: { contentType: text/html } }»")),
        new("Media Type", "prefixEncoding", NotUsed, "parts have names (3.2)", Body(
            "multipart/form-data", "schema: { type: object, properties: { f: { type: string } } }«, prefixEncoding: [{ contentType: text/html }]»")),
        new("Media Type", "itemEncoding", NotUsed, "parts have names (3.2)", Body(
            "multipart/form-data", "schema: { type: object, properties: { f: { type: string } } }«, itemEncoding: { contentType: text/html }»")),
        new("Encoding", "contentType", Used, "the media type of a part", Encoding("«contentType: text/html»")),
        new("Encoding", "headers", NotUsed, Part, Encoding("«headers: { X-A: { schema: { type: string } } }»")),
        new("Encoding", "style", Used, "how a field is written", Encoding("«style: deepObject»", "{ type: object, properties: { x: { type: string } } }")),
        new("Encoding", "explode", Used, "how a field is written", Encoding("style: form«, explode: false»", "{ type: array, items: { type: string } }")),
        new("Encoding", "allowReserved", Used, "what is not escaped", Encoding("style: form«, allowReserved: true»")),
        .. new[] { "encoding: {}", "prefixEncoding: []", "itemEncoding: {}" }
            .Select(entry => new KeywordRow("Encoding", entry.Split(':')[0], NotUsed, "no form stands within a part (3.2)", Encoding($"«{entry}»"))),
        new("Responses", "default", Used, "the answer of every status that is not named", Operation(
            "responses: { «default: { description: d, content: { application/json: { schema: { type: string } } } }» }")),
        new("Responses", "{status}", Used, "the answer of that status", Operation(
            "responses: { «'200': { description: d, content: { application/json: { schema: { type: string } } } }» }")),
        new("Response", "summary", Ignored, Annotation + " (3.2)", Response("description: ok«, summary: s»")),
        new("Response", "description", Used, "documentation", Response("content: { application/json: { schema: { type: string } } }«, description: d»")),
        new("Response", "headers", Ignored, "no member of an answer; hooks see all headers",
            Response("description: ok«, headers: { X-A: { schema: { type: string } } }»")),
        new("Response", "content", Used, "what the method returns: JSON, events, lines, text or bytes",
            Response("description: ok«, content: { application/json: { schema: { type: string } } }»")),
        new("Response", "links", Ignored, "what an answer leads to is called by its own method",
            Response("description: ok«, links: { l: { operationId: send } }»")),
        .. new[] { "description: d", "required: true", "deprecated: true", "style: simple", "explode: true", "schema: { type: string }", "content: {}",
            "example: x", "examples: {}" }
            .Select(entry => new KeywordRow(
                "Header", entry.Split(':')[0], Ignored, "no member of an answer; hooks see all headers",
                Response($"description: ok, headers: {{ X-A: {{ «{entry}» }} }}"))),
        .. new[] { "operationRef: '#/paths/~1a/post'", "operationId: send", "parameters: {}", "requestBody: x", "description: d", "server: { url: / }" }
            .Select(entry => new KeywordRow(
                "Link", entry.Split(':')[0], Ignored, "what an answer leads to is called by its own method",
                Response($"description: ok, links: {{ l: {{ «{entry}» }} }}"))),
        .. new[] { "summary: s", "description: d", "dataValue: x", "serializedValue: x", "externalValue: 'https://a.example'", "value: x" }
            .Select(entry => new KeywordRow(
                "Example", entry.Split(':')[0], Ignored, Annotation, Parameter($"schema: {{ type: string }}, examples: {{ e: {{ «{entry}» }} }}"))),
    ];
}
