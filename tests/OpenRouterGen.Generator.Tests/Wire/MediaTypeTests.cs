using OpenRouter.Tests.Server;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>What is sent and asked for has the media types that the document declares.</summary>
public sealed class MediaTypeTests
{
    private const string Schema = "{ schema: { type: object, properties: { a: { type: string } } } }";

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/merge-patch+json", "application/merge-patch+json")]
    [InlineData("application/vnd.acme.v2+json", "application/vnd.acme.v2+json")]
    [InlineData("application/vnd.acme+json; version=2", "application/vnd.acme+json; version=2")]
    [InlineData("application/json; charset=utf-8", "application/json; charset=utf-8")]
    [InlineData("Application/Problem+JSON", "Application/Problem+JSON")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*+json", "application/json")]
    [InlineData("text/json", "text/json")]
    public async Task Json_is_sent_and_asked_for_by_its_declared_name(string declared, string expected)
    {
        var document = WireDocument.Of($$"""
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { required: true, content: { '{{declared}}': {{Schema}} } }
                  responses: { '200': { description: ok, content: { '{{declared}}': {{Schema}} } } }
            """);
        Assert.Empty(WireDocument.Problems(document));
        var (result, requests) = await WireDocument.Run(
            document,
            """return (await client.Default.SendAsync(new() { A = "x" })).A!;""",
            "",
            exchange => exchange.AnswerAsync(200, expected, """{"a":"y"}"""));
        var request = Assert.Single(requests);
        Assert.Equal(("y", expected, expected, """{"a":"x"}"""), (result, request.Header("Content-Type"), request.Header("Accept"), request.Text));
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1: " + Schema, """new() { A = "é" }""", "application/json", """{"a":"é"}""")]
    [InlineData("text/csv; header=present; charset=latin1: { schema: { type: string } }", "\"é\"", "text/csv; header=present; charset=utf-8", "é")]
    public async Task Another_charset_is_not_written_and_not_claimed(string content, string body, string mediaType, string text)
    {
        var document = Body(content);
        Assert.StartsWith("ORG0024", Assert.Single(WireDocument.Problems(document)), StringComparison.Ordinal);
        var request = Assert.Single(await WireDocument.Sent(document, $"await client.Default.SendAsync({body});"));
        Assert.Equal((mediaType, text), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("multipart/mixed: " + Schema, "ORG0025", "the schema of the body 'multipart/mixed' of 'send'")]
    [InlineData("multipart/related: " + Schema, "ORG0025", "the file's own media type must name the boundary")]
    [InlineData("application/xml: " + Schema, "ORG0025", "the schema of the body 'application/xml' of 'send'")]
    [InlineData("text/event-stream: " + Schema, "ORG0025", "the schema of the body 'text/event-stream'")]
    [InlineData("application/json: " + Schema + ", application/merge-patch+json: { schema: { type: array, items: { type: string } } }", "ORG0024",
        "the body 'application/merge-patch+json' of 'send'")]
    [InlineData("application/json: " + Schema + ", application/octet-stream: { schema: { type: string, format: binary } }", "ORG0024",
        "the method sends 'application/json'")]
    [InlineData("multipart/form-data: " + Schema + ", application/x-www-form-urlencoded: { schema: { type: object, properties: { b: { type: string } } } }",
        "ORG0024",
        "the body 'application/x-www-form-urlencoded' of 'send'")]
    public void What_no_method_writes_is_said(string content, string id, string words)
    {
        var problem = Assert.Single(WireDocument.Problems(Body(content)));
        Assert.StartsWith(id, problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json: " + Schema + ", application/x-www-form-urlencoded: " + Schema)]
    [InlineData("application/json: " + Schema + ", text/json: " + Schema)]
    [InlineData("application/json: " + Schema + ", multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary } } } }")]
    [InlineData("application/octet-stream: {}")]
    [InlineData("image/png: { schema: { type: string, format: binary } }, image/jpeg: { schema: { type: string, format: binary } }")]
    public void Another_spelling_of_the_same_is_no_problem(string content) => Assert.Empty(WireDocument.Problems(Body(content)));

    [Fact]
    public async Task A_patch_is_a_list_under_its_own_name()
    {
        var request = await Sent(
            "application/json-patch+json: { schema: { type: array, items: { type: object, properties: { op: { type: string }, path: { type: string } } } } }",
            """[new() { Op = "remove", Path = "/a" }]""");
        Assert.Equal(("application/json-patch+json", """[{"op":"remove","path":"/a"}]"""), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("application/x-ndjson: " + Schema, "{\"a\":\"x\"}\n{\"a\":\"y\"}\n")]
    [InlineData("application/jsonl: { schema: { type: array, items: { type: object, properties: { a: { type: string } } } } }",
        "{\"a\":\"x\"}\n{\"a\":\"y\"}\n")]
    [InlineData("application/json-seq: { itemSchema: { type: object, properties: { a: { type: string } } } }",
        "\u001e{\"a\":\"x\"}\n\u001e{\"a\":\"y\"}\n")]
    [InlineData("application/geo+json-seq: " + Schema, "\u001e{\"a\":\"x\"}\n\u001e{\"a\":\"y\"}\n")]
    public async Task Lines_and_sequences_are_sent_value_by_value(string content, string expected)
    {
        var request = await Sent(content, """[new() { A = "x" }, new() { A = "y" }]""");
        Assert.Equal((content.Split(':')[0], expected), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("{ type: integer }", "5", "5")]
    [InlineData("{ type: number }", "2.5", "2.5")]
    [InlineData("{ type: boolean }", "true", "true")]
    [InlineData("{ type: string }", "\"5\"", "5")]
    public async Task A_number_in_text_is_a_number(string schema, string value, string expected)
    {
        var document = WireDocument.Of($$"""
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { required: true, content: { text/plain: { schema: {{schema}} } } }
                  responses: { '200': { description: ok, content: { text/plain: { schema: {{schema}} } } } }
            """);
        Assert.Empty(WireDocument.Problems(document));
        var (result, requests) = await WireDocument.Run(
            document,
            $"""
            var answer = await client.Default.SendAsync({value});
            return answer.Equals({value}) + JsonSerializer.Serialize((await client.Default.TrySendAsync({value})).Value);
            """,
            "",
            exchange => exchange.AnswerAsync(200, "text/plain", expected));
        Assert.Equal("True" + value, result);
        Assert.Equal(("text/plain; charset=utf-8", expected), (requests[0].Header("Content-Type"), requests[0].Text));
    }

    [Fact]
    public async Task A_text_that_is_no_number_keeps_its_body_in_the_exception()
    {
        var document = WireDocument.Of(
            "paths: { /a: { get: { operationId: read, responses: { '200': { description: ok, content: { text/plain: { schema: { type: integer } } } } } } } }");
        var (result, _) = await WireDocument.Run(document, """
            try { return "read " + await client.Default.ReadAsync(); }
            catch (OpenRouterResponseFormatException exception) { return Encoding.UTF8.GetString(exception.RawBody.Span); }
            """, "", exchange => exchange.AnswerAsync(200, "text/plain", "many"));
        Assert.Equal("many", result);
    }

    [Fact]
    public async Task A_media_type_among_the_components_is_followed()
    {
        var document = """
            openapi: 3.2.0
            $self: https://api.invalid/openapi.yaml
            info: { title: T, version: '1' }
            servers: [{ url: https://document.invalid }]
            paths:
              /a:
                additionalOperations:
                  COPY:
                    operationId: copy
                    requestBody: { content: { application/json: { $ref: 'https://api.invalid/openapi.yaml#/components/mediaTypes/thing' } } }
                    responses: { '204': { description: ok } }
                query:
                  operationId: find
                  parameters:
                    - name: q
                      in: querystring
                      content:
                        application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string }, b: { type: integer } } } }
                  responses: { '204': { description: ok } }
            components: { mediaTypes: { thing: { schema: { type: object, properties: { a: { type: string } } } } } }
            """;
        Assert.Empty(WireDocument.Problems(document));
        var requests = await WireDocument.Sent(
            document, """await client.Default.CopyAsync(new() { A = "x" }); await client.Default.FindAsync(new() { Q = new() { A = "x y", B = 2 } });""");
        Assert.Equal(
            [("COPY", "/a", """{"a":"x"}"""), ("QUERY", "/a?a=x%20y&b=2", "")],
            requests.Select(request => (request.Method, request.Target, request.Text)));
    }

    private static string Body(string content) => WireDocument.Of($$"""
        paths:
          /a: { patch: { operationId: send, requestBody: { required: true, content: { {{content}} } }, responses: { '204': { description: ok } } } }
        """);

    private static async Task<ReceivedRequest> Sent(string content, string body)
    {
        var document = Body(content);
        Assert.Empty(WireDocument.Problems(document));
        return Assert.Single(await WireDocument.Sent(document, $"await client.Default.SendAsync({body});"));
    }
}
