namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>A reference is followed wherever one stands on the way to an operation and in it.</summary>
public sealed class ReferenceTests
{
    private const string Parts = """
        x-parts:
          paths: { /a: { $ref: '#/x-parts/item' } }
          item: { get: { $ref: '#/x-parts/read' }, parameters: { $ref: '#/x-parts/shared' } }
          read: { operationId: read, requestBody: { $ref: '#/x-parts/body' }, parameters: { $ref: '#/x-parts/own' }, responses: { $ref: '#/x-parts/answers' } }
          shared: [{ name: X-A, in: header, schema: { type: string } }]
          own: [{ $ref: '#/x-parts/q' }]
          q: { name: q, in: query, schema: { type: string } }
          body: { content: { $ref: '#/x-parts/content' } }
          content: { application/json: { $ref: '#/x-parts/media' } }
          media: { schema: { type: object, properties: { n: { type: integer } } } }
          answers: { '200': { $ref: '#/x-parts/answer' } }
          answer: { description: ok, content: { $ref: '#/x-parts/content' } }

        """;

    [Theory]
    [InlineData("paths: { $ref: '#/x-parts/paths' }")]
    [InlineData("paths: { /a: { $ref: '#/x-parts/item' } }")]
    [InlineData("paths: { /a: { get: { $ref: '#/x-parts/read' }, parameters: [{ name: X-A, in: header, schema: { type: string } }] } }")]
    [InlineData("paths: { /a: { $ref: '#/x-parts/other', parameters: [{ name: X-A, in: header, schema: { type: string } }] } }")]
    public async Task Everything_behind_the_references_is_sent_and_read(string paths)
    {
        var document = WireDocument.Of(Parts + "  other: { get: { $ref: '#/x-parts/read' } }\n" + paths);
        Assert.Empty(WireDocument.Problems(document));
        var (result, requests) = await WireDocument.Run(
            document,
            """return (await client.Default.ReadAsync(new() { N = 1 }, new() { Q = "b", XA = "c" })).N.ToString()!;""",
            "",
            exchange => exchange.JsonAsync("""{"n":7}"""));
        var request = Assert.Single(requests);
        Assert.Equal(("7", "/a?q=b", "c", """{"n":1}"""), (result, request.Target, request.Header("X-A"), request.Text));
    }

    [Theory]
    [InlineData("paths: { /a: { get: { $ref: 'ops.yaml#/read' } } }", "ORG0003 4:29 ")]
    [InlineData("paths: { /a: { $ref: '#/x-nothing' } }", "ORG0003 4:22 ")]
    [InlineData("paths: { $ref: '#/x-nothing' }", "ORG0003 4:16 ")]
    [InlineData("paths: { /a: { get: { operationId: r, parameters: { $ref: '#/x-nothing' }, responses: { '204': { description: ok } } } } }", "ORG0003 4:59 ")]
    [InlineData("paths: { /a: { get: { operationId: r, responses: { $ref: '#/x-nothing' } } } }", "ORG0003 4:58 ")]
    [InlineData("paths: { /a: { get: { operationId: r, responses: { '200': { description: ok, content: { $ref: '#/x-nothing' } } } } } }", "ORG0003 4:95 ")]
    public void One_that_leads_nowhere_is_said_at_its_place(string paths, string expected)
    {
        var problems = WireDocument.Problems(WireDocument.Of(paths));
        Assert.StartsWith(expected, problems[0], StringComparison.Ordinal);
        Assert.All(problems.Skip(1), problem => Assert.Equal(
            "ORG0025 4:16 the operation 'r' is left out: it needs what a reference of the document does not lead to", problem));
    }
}
