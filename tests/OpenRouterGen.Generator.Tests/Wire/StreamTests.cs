using OpenRouter.Tests.Server;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Every declared stream has its streaming method, and ends as services end theirs.</summary>
public sealed class StreamTests
{
    private const string Item = "{ type: object, properties: { a: { type: integer } } }";

    [Theory]
    [InlineData("application/x-ndjson: { schema: " + Item + " }", "application/x-ndjson", "{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}", "1 2 3")]
    [InlineData("application/jsonl: { schema: { type: array, items: " + Item + " } }", "application/jsonl", "{\"a\":1}\n{\"a\":2}\n", "1 2")]
    [InlineData("application/x-ndjson: { itemSchema: " + Item + " }", "application/x-ndjson", "{\"a\":1}\n", "1")]
    [InlineData("application/json-seq: { schema: " + Item + " }", "application/json-seq", "\u001e{\"a\":1}\n\u001e{\"a\":\n2}\n", "1 2")]
    [InlineData("text/event-stream: { schema: " + Item + " }", "text/event-stream", "data: {\"a\":1}\n\ndata: {\"a\":2}\n\ndata: [DONE]\n\n", "1 2")]
    [InlineData("text/event-stream: { schema: " + Item + " }", "text/event-stream", "data: {\"a\":1}\n\n", "1")]
    [InlineData("text/event-stream: { itemSchema: { type: object, properties: { data: { type: string, contentMediaType: application/json, contentSchema: "
        + Item + " } } } }", "text/event-stream", "event: x\ndata: {\"a\":1}\n\n", "1")]
    [InlineData("text/event-stream: { schema: { type: object, properties: { data: " + Item + " } } }", "text/event-stream", "data: {\"a\":1}\n\n", "1")]
    public async Task Values_come_one_by_one(string content, string mediaType, string body, string expected)
    {
        var (result, requests) = await Read(content, "e.A!.Value.ToString()", mediaType, body);
        Assert.Equal(expected, result);
        Assert.Equal(mediaType == "text/event-stream" ? "text/event-stream, application/json" : mediaType, Assert.Single(requests).Header("Accept"));
    }

    [Theory]
    [InlineData("{ schema: { type: string } }", "e", "data:  two\n\ndata: three\ndata: four\n\n", " two three\nfour")]
    [InlineData("{}", "e.GetRawText()", "data: {\"a\":1}\n\ndata: 2\n\n", "{\"a\":1} 2")]
    [InlineData("{ schema: { type: array, items: { type: integer } } }", "string.Join(\"+\", e)", "data: [1,2]\n\n", "1+2")]
    [InlineData("{ schema: { type: object, additionalProperties: { type: integer } } }", "e[\"a\"].ToString()", "data: {\"a\":7}\n\n", "7")]
    public async Task A_stream_of_anything_has_its_method(string media, string shown, string body, string expected) =>
        Assert.Equal(expected, (await Read("text/event-stream: " + media, shown, "text/event-stream", body)).Result);

    [Theory]
    [InlineData("x-speakeasy-sse-sentinel: '[END]', schema: " + Item, "data: {\"a\":1}\n\ndata: [END]\n\n", "1")]
    [InlineData("x-speakeasy-sse-sentinel: '[END]', schema: " + Item, "data: {\"a\":1}\n\n", "1 cut")]
    [InlineData("schema: { oneOf: [" + Item + ", { type: string, const: '[END]' }] }", "data: {\"a\":1}\n\ndata: [END]\n\n", "1")]
    [InlineData("schema: { oneOf: [" + Item + ", { type: string, enum: ['[END]'] }] }", "data: {\"a\":1}\n\n", "1 cut")]
    public async Task A_sentinel_that_the_document_states_must_come(string media, string body, string expected)
    {
        var isUnion = media.Contains("oneOf", StringComparison.Ordinal);
        var shown = isUnion ? "(e.TryGetValue(out StreamEventDetails? item) ? item.A!.Value.ToString() : \"other\")" : "e.A!.Value.ToString()";
        Assert.Equal(expected, (await Read($"text/event-stream: {{ {media} }}", shown, "text/event-stream", body)).Result);
    }

    [Fact]
    public async Task A_line_that_the_end_of_the_stream_cuts_off_is_said()
    {
        var (result, _) = await Read("application/x-ndjson: { schema: " + Item + " }", "e.A!.Value.ToString()", "application/x-ndjson", "{\"a\":1}\n{\"a\":");
        Assert.Equal("1 cut", result);
    }

    [Fact]
    public void Plain_texts_beside_json_are_no_stream_and_that_is_said()
    {
        var document = Document("application/json: { schema: " + Item + " }, text/event-stream: { schema: { type: string } }");
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith("ORG0024", problem, StringComparison.Ordinal);
        Assert.Contains("the stream of 'stream'", problem, StringComparison.Ordinal);
    }

    private static async Task<(string Result, IReadOnlyList<ReceivedRequest> Requests)> Read(string content, string shown, string mediaType, string body)
    {
        var document = Document(content);
        Assert.Empty(WireDocument.Warnings(document));
        return await WireDocument.Run(document, $$"""
            var seen = new List<string>();
            try { await foreach (var e in client.Default.StreamStreamingAsync()) seen.Add({{shown}}); }
            catch (OpenRouterStreamException) { seen.Add("cut"); }
            return string.Join(" ", seen);
            """, "", exchange => exchange.AnswerAsync(200, mediaType, body));
    }

    private static string Document(string content) => WireDocument.Of($$"""
        paths:
          /a: { get: { operationId: stream, responses: { '200': { description: ok, content: { {{content}} } } } } }
        """);
}
