namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Limits of what stands in parameters and bodies that are no types of their own: refused before anything is sent.</summary>
public sealed class ItemConstraintTests
{
    private const string Components = """

        components:
          schemas:
            X: { type: object, properties: { t: { type: string, maxLength: 2 } } }
        """;

    [Theory]
    [InlineData("parameters: [{ name: q, in: query, required: true, schema: { type: array, items: { type: string, minLength: 2 } } }]",
        """["ab", "c"]""", "q[1]")]
    [InlineData("parameters: [{ name: q, in: query, required: true, schema: { type: object, additionalProperties: { type: integer, minimum: 1 } } }]",
        """new Dictionary<string, long> { ["k"] = 0 }""", "q.k")]
    [InlineData("parameters: [{ name: q, in: query, required: true, style: deepObject, schema: { $ref: '#/components/schemas/X' } }]",
        """new() { T = "long" }""", "q.t")]
    [InlineData("parameters: [{ name: q, in: query, schema: { type: array, items: { type: string, pattern: ^a } } }]", """new() { Q = ["ab", "c"] }""", "q[1]")]
    [InlineData("requestBody: { required: true, content: { application/json: { schema: { type: array, maxItems: 1, items: { type: integer, minimum: 1 "
        + "} } } } }",
        "[1, 0]", " [1]")]
    [InlineData("requestBody: { required: true, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/X' } } } } }",
        """[new(), new() { T = "long" }]""", "[1].t")]
    [InlineData("requestBody: { required: true, content: { application/json: { schema: { type: object, additionalProperties: { $ref: "
        + "'#/components/schemas/X' } } } } }",
        """new Dictionary<string, X> { ["k"] = new() { T = "long" } }""", "k.t")]
    [InlineData("requestBody: { required: true, content: { application/json: { schema: { type: string, maxLength: 2 } } } }", "\"long\"", "")]
    [InlineData("requestBody: { content: { application/x-ndjson: { schema: { $ref: '#/components/schemas/X' } } } }", """[new() { T = "long" }]""", "[0].t")]
    [InlineData("requestBody: { content: { application/json: { schema: { oneOf: [{ type: string, maxLength: 2 }, { type: integer }] } } } }", "\"long\"", "")]
    public async Task What_breaks_one_is_named_by_its_place(string operation, string argument, string expected)
    {
        var document = WireDocument.Of($"paths: {{ /a: {{ post: {{ operationId: send, {operation}, responses: {{ '204': {{ description: ok }} }} }} "
            + $"}} }}{Components}");
        Assert.Empty(WireDocument.Warnings(document));
        var (result, requests) = await WireDocument.Run(
            document,
            $$"""
            try { await client.Default.SendAsync({{argument}}); return "sent"; }
            catch (OpenRouterValidationException exception) { return string.Join(' ', exception.Problems.Select(problem => problem.Parameter)); }
            """,
            "",
            exchange => exchange.AnswerAsync(204, null, string.Empty));

        Assert.Equal(expected, result);
        Assert.Empty(requests);
    }
}
