using System.Text;
using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Errors;

namespace OpenRouter.Tests.Answers;

/// <summary>What is called an event stream and has no event: the exception says what came, and keeps it.</summary>
public sealed class NoEventTests
{
    [Theory]
    [InlineData("<!doctype html><title>502 Bad Gateway</title>", "an HTML page: 502 Bad Gateway.")]
    [InlineData("hello\n\n<html><h1>Sorry</h1>", "other text: hello <html><h1>Sorry</h1>")]
    [InlineData("upstream connect error", "other text: upstream connect error")]
    [InlineData("sent: {\"prompt\":\"a red panda\"}", "other text.")]
    [InlineData("\u0089PNG\r\n\u001A\nbytes", "a picture itself (image/png): it is in RawBody.")]
    public async Task What_came_instead_is_said_and_kept(string text, string words)
    {
        var body = Encoding.Latin1.GetBytes(text);
        using var client = new AnsweringHandler(200, "text/event-stream", body).Client();
        foreach (var call in Calls(client))
        {
            var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(call);
            Assert.EndsWith("expected 'text/event-stream', found " + words, thrown.Message, StringComparison.Ordinal);
            Assert.Equal(body, thrown.RawBody.ToArray());
            Assert.True(thrown.OutcomeUnknown);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\n")]
    [InlineData("other: field\n\ndata: {\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"AAAA\"}\n\nrest")]
    public async Task A_stream_that_just_ends_is_no_other_text(string body)
    {
        using var client = new AnsweringHandler(200, "text/event-stream", Encoding.UTF8.GetBytes(body)).Client();
        foreach (var call in Calls(client))
        {
            var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(call);
            Assert.Equal("The stream ended before it was complete.", thrown.Message);
        }
    }

    [Fact]
    public async Task What_is_longer_than_the_limit_is_not_kept()
    {
        using var client = new AnsweringHandler(200, "text/event-stream", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("nothing\n", 9_000))))
            .Client(static options => options.MaxResponseBytes = 40_000);
        var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.True(thrown.RawBody.IsEmpty);
    }

    [Fact]
    public async Task A_field_that_nobody_knows_may_stand_before_the_events()
    {
        const string Body = "other: field\n\ndata: {\"type\":\"image_generation.completed\",\"b64_json\":\"AAEC\",\"created\":1}\n\n";
        using var client = new AnsweringHandler(200, "text/event-stream", Encoding.UTF8.GetBytes(Body)).Client();
        Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value);
    }

    private static IEnumerable<Func<Task>> Calls(OpenRouterClient client) =>
    [
        () => client.EventsAsync(),
        async () =>
        {
            await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, new MemoryTarget().Target))
            {
            }
        },
    ];
}
