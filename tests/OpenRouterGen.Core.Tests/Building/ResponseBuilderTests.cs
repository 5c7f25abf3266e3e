using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class ResponseBuilderTests
{
    private const string Json = "content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } }";

    [Theory]
    [InlineData("'200': { content: { application/rss+xml: {}, application/json: { schema: { $ref: '#/components/schemas/Root' } } } }", "Json",
        "NamedRef", null)]
    [InlineData("'200': { content: { text/plain: {} } }", "Text", "ScalarRef", "text/plain, */*;q=0.1")]
    [InlineData("'200': { content: { application/rss+xml: {} } }", "Text", "ScalarRef", "application/rss+xml, */*;q=0.1")]
    [InlineData("'200': { content: { audio/*: {} } }", "Binary", "ContentRef", "audio/*, */*;q=0.1")]
    [InlineData("'200': { content: { video/mp4: {}, \"x/y\\r\\nz\": {} } }", "Binary", "ContentRef", "video/mp4, */*;q=0.1")]
    [InlineData("'200': { description: none }, '204': { description: none }", "Json", null, null)]
    [InlineData("'204': { description: none }, '200': { " + Json + " }", "Json", "NamedRef", null)]
    [InlineData("'202': { " + Json + " }, '201': { " + Json + " }", "Json", "NamedRef", null)]
    [InlineData("default: { " + Json + " }", "Json", "NamedRef", null)]
    public void An_answer_is_json_else_text_else_bytes(string responses, string kind, string? type, string? accept)
    {
        var operation = Spec(responses).Model().Client.Groups[0].Operations[0];
        Assert.Equal((kind, type, accept), (operation.ResponseKind.ToString(), operation.Response?.GetType().Name, operation.Accept));
    }

    [Fact]
    public void Of_two_different_successes_the_lowest_counts_and_the_other_is_reported()
    {
        var result = Spec("'202': { content: { application/json: { schema: { type: object } } } }, '201': { " + Json + " }").Compile();
        Assert.Equal("Root", ((NamedRef)result.Model!.Client.Groups[0].Operations[0].Response!).Name.Text);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("ORG0024", problem.Descriptor.Id);
        Assert.Equal(["the answer 202 of 'getThing'", "it differs from the answer 201, whose type the method has"], problem.Arguments);
    }

    [Fact]
    public void An_event_stream_alone_only_streams()
    {
        var operation = Spec("'200': { content: { text/event-stream: { schema: { $ref: '#/components/schemas/Root' } } } }")
            .Model().Client.Groups[0].Operations[0];
        Assert.True(operation.OnlyStreams);
        Assert.Equal("Root", ((NamedRef)operation.Stream!.Event).Name.Text);
    }

    private static TestSpec Spec(string responses) => new TestSpec("Root: { type: object, properties: { a: { type: string } } }") with
    {
        Paths = $$"""
              /things:
                get:
                  operationId: getThing
                  responses: { {{responses}} }
            """,
    };
}
