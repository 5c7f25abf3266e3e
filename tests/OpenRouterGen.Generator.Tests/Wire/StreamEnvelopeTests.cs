using System.Text.RegularExpressions;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Documents that describe an event field by field: what is streamed is what its data are.</summary>
public sealed class StreamEnvelopeTests
{
    private const string Run = "{ type: object, required: [kind], properties: { kind: { type: string, enum: [run] }, model: { type: string } } }";
    private const string Thread = "{ type: object, required: [kind], properties: { kind: { type: string, enum: [thread] }, id: { type: string } } }";
    private const string Done = "{ type: object, properties: { event: { type: string, enum: [done] }, data: { type: string, enum: ['[DONE]'] } } }";
    private const string Body = "event: r\ndata: {\"kind\":\"run\",\"model\":\"m\"}\n\nevent: t\ndata: {\"kind\":\"thread\",\"id\":\"7\"}\n\ndata: [DONE]\n\n";
    private const string Shown = """
        e.TryGetValue(out StreamEventRun? run) ? "run " + run.Model : e.TryGetValue(out StreamEventThread? thread) ? "thread " + thread.Id : "other"
        """;

    [Theory]
    [InlineData("schema: { oneOf: [ENVELOPE(r, " + Run + "), ENVELOPE(t, " + Thread + ")] }")]
    [InlineData("schema: { anyOf: [{ oneOf: [ENVELOPE(r, " + Run + "), ENVELOPE(t, " + Thread + ")] }, " + Done + "] }")]
    [InlineData("itemSchema: { oneOf: [ENVELOPE(r, { type: string, contentSchema: " + Run + " }), "
        + "ENVELOPE(t, { type: string, contentSchema: " + Thread + " })] }")]
    [InlineData("itemSchema: { type: object, properties: { event: { type: string }, id: { type: string } }, "
        + "oneOf: [ENVELOPE(r, " + Run + "), ENVELOPE(t, " + Thread + ")] }")]
    public async Task A_union_of_events_is_one_of_their_data(string media)
    {
        var document = Document(Filled(media));
        Assert.Equal(["ORG0024"], WireDocument.Problems(document).Select(problem => problem[..7]));
        Assert.Equal("run m;thread 7", await Read(document, Shown, Body));
    }

    [Fact]
    public async Task Events_with_one_schema_of_data_are_that()
    {
        var document = Document(Filled(
            "schema: { oneOf: [ENVELOPE(a, { $ref: '#/components/schemas/Part' }), ENVELOPE(b, { $ref: '#/components/schemas/Part' })] }"));
        Assert.Equal("1;2", await Read(document, "e.N!.Value.ToString()", "event: a\ndata: {\"n\":1}\n\nevent: b\ndata: {\"n\":2}\n\n"));
    }

    [Fact]
    public async Task Events_of_which_some_are_plain_text_are_text_and_that_is_said()
    {
        var document = Document(Filled("schema: { oneOf: [ENVELOPE(a, { type: string }), ENVELOPE(r, " + Run + ")] }"));
        Assert.Equal(["ORG0024", "ORG0025"], WireDocument.Problems(document).Select(problem => problem[..7]).Order());
        Assert.Equal("hello;{\"kind\":\"run\"}", await Read(document, "e", "event: a\ndata: hello\n\nevent: r\ndata: {\"kind\":\"run\"}\n\n"));
    }

    [Fact]
    public async Task Json_that_has_members_of_these_names_and_others_is_no_envelope()
    {
        var document = Document("""
            schema: { oneOf: [
              { type: object, required: [event, task, data], properties: {
                event: { type: string, enum: [a] }, task: { type: string }, data: { type: object, properties: { x: { type: integer } } } } },
              { type: object, required: [event], properties: { event: { type: string, enum: [b] } } } ] }
            """);
        Assert.Empty(WireDocument.Problems(document));
        const string Shown = """e.TryGetValue(out StreamEventA? a) ? a.Task : "other" """;
        Assert.Equal("t", await Read(document, Shown, "data: {\"event\":\"a\",\"task\":\"t\",\"data\":{\"x\":1}}\n\n"));
    }

    [Fact]
    public async Task Texts_beside_json_are_streamed_where_the_request_asks_for_them()
    {
        var document = WireDocument.Of("""
            paths:
              /a:
                post:
                  operationId: stream
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }
                  responses:
                    '200':
                      description: ok
                      content: { application/json: { schema: { type: object } }, text/event-stream: { schema: { type: string } } }
            """);
        Assert.Empty(WireDocument.Problems(document));
        Assert.Equal("a;b", await Read(document, "e", "data: a\n\ndata: b\n\n", "new()"));
    }

    private static async Task<string> Read(string document, string shown, string body, string argument = "") => (await WireDocument.Run(document, $$"""
        var seen = new List<string>();
        await foreach (var e in client.Default.StreamStreamingAsync({{argument}})) seen.Add({{shown}});
        return string.Join(";", seen);
        """, "", exchange => exchange.AnswerAsync(200, "text/event-stream", body))).Result;

    // ENVELOPE(name, data) is an event of that name.
    private static string Filled(string media) => Regex.Replace(
        media,
        @"ENVELOPE\((\w+), ",
        "{ type: object, required: [event, data], properties: { event: { type: string, enum: [$1] }, data: ").Replace(")", " } }", StringComparison.Ordinal);

    private static string Document(string media) => WireDocument.Of($$"""
        paths:
          /a: { get: { operationId: stream, responses: {
            '200': { description: ok, content: { text/event-stream: { {{media.ReplaceLineEndings("\n    ")}} } } } } } }
        components: { schemas: { Part: { type: object, properties: { n: { type: integer } } } } }
        """);
}
