using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Streaming;

public sealed class StreamFormatTests
{
    private static readonly ApiOperation s_operation = new("stream", "POST", "/stream", ApiSecurity.None);

    [Fact]
    public void A_stream_needs_completion_when_its_events_are_classified()
    {
        Assert.False(new EventStreamFormat<JsonElement> { Read = JsonRead.Element }.NeedsCompletion);
        Assert.True(new EventStreamFormat<JsonElement> { Read = JsonRead.Element, Classify = static _ => StreamEventRole.Progress }.NeedsCompletion);
        Assert.False(new EventStreamFormat<JsonElement>
        {
            Read = JsonRead.Element,
            Classify = static _ => StreamEventRole.Progress,
            NeedsCompletion = false
        }.NeedsCompletion);
    }

    [Fact]
    public async Task Without_completion_the_sentinel_is_needed()
    {
        var format = new EventStreamFormat<JsonElement> { Read = JsonRead.Element, Sentinel = "[DONE]" };
        Assert.Equal(1, await Count(format, "data: {\"a\":1}\n\ndata: [DONE]\n\n"));
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(() => Count(format, "data: {\"a\":1}\n\n"));
        Assert.Single(exception.Events);
    }

    [Fact]
    public async Task Without_completion_and_sentinel_the_end_is_the_end() =>
        Assert.Equal(2, await Count(new EventStreamFormat<JsonElement> { Read = JsonRead.Element }, "data: {\"a\":1}\n\ndata: {\"a\":2}"));

    [Fact]
    public async Task Half_an_event_at_the_end_is_never_silent() =>
        await Assert.ThrowsAsync<OpenRouterStreamException>(
            () => Count(new EventStreamFormat<JsonElement> { Read = JsonRead.Element }, "data: {\"a\":1}\n\ndata: {\"a\":"));

    [Fact]
    public async Task An_event_of_any_type_that_has_an_error_is_one() =>
        await Assert.ThrowsAsync<OpenRouterStreamException>(
            () => Count(new EventStreamFormat<JsonElement> { Read = JsonRead.Element },
                "data: {\"choices\":[],\"error\":{\"code\":429,\"message\":\"m\"}}\n\n"));

    [Fact]
    public async Task Json_for_an_operation_that_has_no_such_answer_does_not_fit()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var format = new EventStreamFormat<JsonElement> { Read = JsonRead.Element };
        await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
        {
            await foreach (var item in transport.StreamAsync(new ApiRequest(s_operation), format, null, default))
                Assert.Equal(JsonValueKind.Object, item.ValueKind);
        });
    }

    private static async Task<int> Count(EventStreamFormat<JsonElement> format, string stream)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var count = 0;
        await foreach (var item in transport.StreamAsync(new ApiRequest(s_operation), format, null, default)) count++;
        return count;
    }
}
