namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class ParameterTests
{
    private const string Paths = """
          /things/{ids}:
            get:
              operationId: getThings
              tags: [Things]
              parameters:
                - { name: ids, in: path, required: true, schema: { type: array, items: { type: string } } }
                - { name: limit, in: query, required: true, schema: { type: integer, minimum: 1 } }
                - { name: none, in: query, required: true, schema: { type: [integer, 'null'] } }
                - { name: each, in: query, schema: { type: array, items: { type: integer } } }
                - { name: comma, in: query, explode: false, schema: { type: array, items: { type: string } } }
                - { name: space, in: query, style: spaceDelimited, schema: { type: array, items: { type: string, enum: [a, b] } } }
                - { name: pipe, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
                - { name: filter, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                - { name: flag, in: query, content: { application/json: { schema: { type: boolean } } } }
                - { name: either, in: query, schema: { anyOf: [{ type: string }, { type: integer }] } }
                - { name: X-List, in: header, schema: { type: array, items: { type: string } } }
                - { name: X-Id, in: header, schema: { type: string, format: uuid } }
                - { name: session, in: cookie, schema: { type: string } }
                - { name: Authorization, in: header, schema: { type: string } }
              responses: { '204': { description: ok } }
        """;

    [Fact]
    public async Task Each_style_is_written_as_openapi_says()
    {
        var (_, requests) = await EmittedDocument.Run(
            Paths,
            """
            await client.Things.GetAsync(["a/b", "c"], 5, null, new()
            {
                Each = [1, 2], Comma = ["x,y", "z"], Space = ["a", "b"], Pipe = [3, 4], Filter = new() { A = "q" }, Flag = true, Either = "text",
                XList = ["m", "n"], XId = Guid.Empty, Session = "s;1",
            });
            return "";
            """,
            exchange => exchange.AnswerAsync(204, null, string.Empty));
        var request = Assert.Single(requests);
        Assert.Equal("/api/v1/things/a%2Fb,c?limit=5&each=1&each=2&comma=x%2Cy,z&space=a%20b&pipe=3%7C4&filter=%7B%22a%22%3A%22q%22%7D&flag=true&either=text",
            request.Target);
        Assert.Equal("m,n", request.Header("X-List"));
        Assert.Equal(Guid.Empty.ToString(), request.Header("X-Id"));
        Assert.Equal("session=s%3B1", request.Header("Cookie"));
    }

    [Fact]
    public async Task Parameters_that_every_call_needs_are_checked_before_anything_is_sent()
    {
        var (result, requests) = await EmittedDocument.Run(
            Paths,
            """
            try { await client.Things.GetAsync(["a"], 0, null); return "sent"; }
            catch (OpenRouterValidationException exception) { return exception.Problems[0].Parameter; }
            """,
            exchange => exchange.AnswerAsync(204, null, string.Empty));
        Assert.Equal("limit", result);
        Assert.Empty(requests);
    }
}
