namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>A parameter that an operation requires is on the wire, or the call is refused before anything is sent.</summary>
public sealed class DemandedParameterTests
{
    private const string Choice = "type: string, enum: [a, b]";

    [Theory]
    [InlineData("in: query, schema: { " + Choice + " }", "default", "q")]
    [InlineData("in: query, schema: { " + Choice + ", default: a }", "default", "q")]
    [InlineData("in: header, schema: { " + Choice + " }", "default", "q")]
    [InlineData("in: cookie, schema: { " + Choice + " }", "default", "q")]
    [InlineData("in: query, schema: { type: string, format: byte }", "default", "q")]
    [InlineData("in: query, schema: { type: string, contentEncoding: base64 }", "(byte[]?)null", "q")]
    [InlineData("in: header, schema: { type: string, format: byte }", "Array.Empty<byte>()", "q")]
    [InlineData("in: cookie, schema: { type: string, format: byte }", "default", "q")]
    [InlineData("in: query, content: { application/json: { schema: { type: string, format: byte } } }", "default", "q")]
    [InlineData("in: query, schema: { type: array, items: { type: string, format: byte } }", "[default]", "q")]
    [InlineData("in: query, schema: { type: array, items: { type: string } }", "[]", "q")]
    [InlineData("in: query, explode: false, schema: { type: array, items: { type: integer } }", "[]", "q")]
    [InlineData("in: query, style: pipeDelimited, schema: { type: array, maxItems: 3, items: { type: string } }", "[]", "q")]
    [InlineData("in: header, schema: { type: array, items: { type: string } }", "[]", "q")]
    [InlineData("in: query, schema: { type: object, additionalProperties: { type: string } }", "new Dictionary<string, string>()", "q")]
    [InlineData("in: query, style: deepObject, schema: { type: object, additionalProperties: { type: string } }", "new Dictionary<string, string>()", "q")]
    public async Task One_that_sends_nothing_is_refused(string parameter, string argument, string expected)
    {
        var (result, target) = await Sent(parameter, argument);
        Assert.Equal((expected, null), (result, target));
    }

    [Theory]
    [InlineData("in: query, schema: { " + Choice + " }", "\"b\"", "/a?q=b")]
    [InlineData("in: query, allowEmptyValue: true, schema: { " + Choice + " }", "new(\"\")", "/a?q=")]
    [InlineData("in: query, schema: { type: [string, 'null'], enum: [a, b, null] }", "null", "/a")]
    [InlineData("in: query, schema: { type: array, items: { type: string } }", "[\"\"]", "/a?q=")]
    [InlineData("in: query, content: { application/json: { schema: { type: array, items: { type: string } } } }", "[]", "/a?q=%5B%5D")]
    [InlineData("in: query, schema: { type: string }", "\"\"", "/a?q=")]
    [InlineData("in: query, schema: { type: string, format: byte }", "new byte[] { 251, 255 }", "/a?q=%2B%2F8%3D")]
    [InlineData("in: query, content: { application/json: { schema: { type: string, format: byte } } }", "new byte[] { 1 }", "/a?q=%22AQ%3D%3D%22")]
    [InlineData("in: query, schema: { type: [string, 'null'], format: byte }", "(byte[]?)null", "/a")]
    [InlineData("in: query, schema: { type: array, items: { type: string, format: byte } }", "[new byte[] { 1 }]", "/a?q=AQ%3D%3D")]
    public async Task One_that_sends_something_is_sent(string parameter, string argument, string expected)
    {
        var (result, target) = await Sent(parameter, argument);
        Assert.Equal(("sent", expected), (result, target));
    }

    private static async Task<(string Result, string? Target)> Sent(string parameter, string argument)
    {
        var document = WireDocument.Of(
            $"paths: {{ /a: {{ get: {{ operationId: read, parameters: [{{ name: q, required: true, {parameter} }}], responses: {{ '204': {{ "
                + $"description: ok }} }} }} }} }}");
        Assert.Empty(WireDocument.Warnings(document));
        var (result, requests) = await WireDocument.Run(
            document,
            $$"""
            try { await client.Default.ReadAsync({{argument}}); return "sent"; }
            catch (OpenRouterValidationException exception) { return string.Join(' ', exception.Problems.Select(problem => problem.Parameter)); }
            """,
            "",
            exchange => exchange.AnswerAsync(204, null, string.Empty));
        return (result, requests.Count == 0 ? null : requests[0].Target);
    }
}
