namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Parameters that have a media type, a name that no request carries, or a value that has no place where it would stand.</summary>
public sealed class ParameterMediaTests
{
    private const string Thing = "schema: { type: object, properties: { a: { type: string } } }";

    [Theory]
    [InlineData("in: header, name: X-P, content: { application/json: { " + Thing + " } }", """new() { A = "é\u2028" }""", "X-P", """{"a":"\u00e9\u2028"}""")]
    [InlineData("in: header, name: X-P, content: { text/plain: { schema: { type: string } } }", "\"a, b;c\"", "X-P", "a, b;c")]
    [InlineData("in: cookie, name: P, content: { text/plain: { schema: { type: string } } }", "\"a b/c\"", "Cookie", "P=a b/c")]
    [InlineData("in: cookie, name: P, content: { application/json: { " + Thing + " } }", """new() { A = ";" }""", "Cookie", "P=%7B%22a%22%3A%22%3B%22%7D")]
    public async Task A_media_type_says_the_text(string parameter, string value, string header, string expected)
    {
        var document = Document(parameter);
        Assert.Empty(WireDocument.Problems(document));
        var member = header == "Cookie" ? "P" : "XP";
        var request = Assert.Single(await WireDocument.Sent(document, $"await client.Default.ReadAsync(new() {{ {member} = {value} }});"));
        Assert.Equal(expected, request.Header(header));
    }

    [Theory]
    [InlineData("content: { text/plain: { " + Thing + " } }", """new() { A = "1" }""", "%7B%22a%22%3A%221%22%7D")]
    [InlineData("content: { application/xml: { " + Thing + " } }", """new() { A = "1" }""", "%7B%22a%22%3A%221%22%7D")]
    [InlineData("content: { application/x-www-form-urlencoded: { " + Thing + " } }", """new() { A = "1" }""", "%7B%22a%22%3A%221%22%7D")]
    [InlineData("content: { text/plain: { schema: { type: array, items: { type: string } } } }", """["1"]""", "%5B%221%22%5D")]
    public async Task What_nothing_writes_as_its_media_type_is_json_and_said(string content, string value, string expected)
    {
        var document = Document("in: query, name: p, " + content);
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith("ORG0072 5:48 the parameter 'p' of 'read' is sent as JSON text", problem, StringComparison.Ordinal);
        Assert.Equal("/a?p=" + expected, Assert.Single(await WireDocument.Sent(document, $"await client.Default.ReadAsync(new() {{ P = {value} }});")).Target);
    }

    [Theory]
    [InlineData("in: header, name: X P", "'X P' is not the name of a header")]
    [InlineData("in: header, name: Host", "the header 'Host' is set by the client itself")]
    [InlineData("in: header, name: content-length", "the header 'content-length' is set by the client itself")]
    [InlineData("in: header, name: Cookie", "'in: cookie' states one of them")]
    [InlineData("in: cookie, name: 'a;b'", "'a;b' is not the name of a cookie")]
    [InlineData("in: cookie, name: 'a=b'", "'a=b' is not the name of a cookie")]
    [InlineData("in: cookie, name: 'é'", "'é' is not the name of a cookie")]
    [InlineData("in: querystring, name: q, content: { application/json: { " + Thing + " } }", "nothing here writes a whole query as 'application/json'", false)]
    [InlineData("in: querystring, name: q, content: { text/plain: { schema: { type: string } } }", "nothing here writes a whole query as 'text/plain'", false)]
    public async Task A_parameter_that_no_request_can_carry_is_left_out_and_that_is_said(string parameter, string words, bool hasSchema = true)
    {
        var document = Document(parameter + (hasSchema ? ", schema: { type: string }" : ""));
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith("ORG0025 5:48 the ", problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.Equal("/a", Assert.Single(await WireDocument.Sent(document, "await client.Default.ReadAsync();")).Target);
    }

    [Theory]
    [InlineData("in: cookie, style: cookie, name: p, schema: { type: string }", "\"a; b=c\"", "p")]
    [InlineData("in: cookie, style: cookie, name: p, schema: { type: string }", "\"é\"", "p")]
    [InlineData("in: cookie, style: cookie, name: p, schema: { type: object, additionalProperties: { type: string } }",
        """new Dictionary<string, string> { ["a;b"] = "c" }""", "p")]
    [InlineData("in: header, name: p, schema: { type: array, items: { type: string } }", "[\"a\", null!]", "p")]
    [InlineData("in: query, name: p, schema: { type: string }", "\"\\ud800\"", "p")]
    [InlineData("in: query, style: deepObject, name: p, schema: { type: object, additionalProperties: { type: string } }",
        """new Dictionary<string, string> { ["a"] = "\ud800" }""", "a")]
    [InlineData("in: query, name: p, content: { application/json: { schema: { type: string } } }", "\"\\ud800\"", "value")]
    [InlineData("in: query, name: p, schema: { type: number }", "double.NaN", "value")]
    [InlineData("in: query, name: p, schema: { type: array, items: { type: number } }", "[double.PositiveInfinity]", "value")]
    [InlineData("in: header, name: p, schema: { type: number }", "double.NegativeInfinity", "value")]
    public async Task A_value_that_would_be_another_is_a_problem_and_nothing_is_sent(string parameter, string value, string expected)
    {
        var (result, requests) = await WireDocument.Run(Document(parameter), $$"""
            try { await client.Default.ReadAsync(new() { P = {{value}} }); return "sent"; }
            catch (OpenRouterValidationException exception) { return exception.Problems[0].Parameter; }
            """, "", exchange => exchange.AnswerAsync(204, null, string.Empty));
        Assert.Equal(expected, result);
        Assert.Empty(requests);
    }

    private static string Document(string parameter) => WireDocument.Of($$"""
        paths:
          /a: { get: { operationId: read, parameters: [{ {{parameter}} }], responses: { '204': { description: ok } } } }
        """);
}
