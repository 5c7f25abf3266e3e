using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Streaming;

public sealed class StreamFormatTests
{
    private static readonly ApiOperation s_operation = new("stream", "POST", "/stream", ApiSecurity.None);

    private static readonly BufferedAnswer<JsonElement, JsonElement> s_items = new(JsonRead.Element, static answer => [.. answer.EnumerateArray()]);

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

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, false)]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, false, false)]
    public void What_does_not_fit_is_passed_on_only_where_it_is_known_which_events_must_fit(bool isMade, bool hasResults, bool isNeeded, bool passesOn)
    {
        var format = new EventStreamFormat<JsonElement>
        {
            Read = JsonRead.Element,
            Unknown = isMade ? static misfit => misfit.Json : null,
            Results = hasResults ? ["done"] : [],
            NeedsCompletion = isNeeded,
        };
        Assert.Equal(passesOn, format.PassesOn);
    }

    [Fact]
    public async Task An_answer_in_plain_json_without_a_result_that_is_needed_is_no_silent_end()
    {
        var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(() => BufferedAsync(StreamEventRole.Progress, needsCompletion: true));
        Assert.Equal("The service answered without a result.", thrown.Message);
        Assert.Empty(thrown.Events);
        Assert.Equal(2, await BufferedAsync(StreamEventRole.Completed, needsCompletion: true));
        Assert.Equal(2, await BufferedAsync(StreamEventRole.Progress, needsCompletion: false));
    }

    [Fact]
    public async Task Json_under_the_name_of_lines_is_lines_and_under_its_own_it_is_the_answer()
    {
        var format = new EventStreamFormat<JsonElement> { Read = JsonRead.Element, MediaType = "application/jsonl", Buffered = s_items };
        Assert.Equal(1, await Count(format, "[1,2]\n", "application/jsonl"));
        Assert.Equal(2, await Count(format, "[1,2]\n", "application/json"));
    }

    [Fact]
    public async Task Events_under_a_status_that_is_declared_without_a_body_are_not_what_was_asked_for()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(202, "text/event-stream", "data: {\"a\":1}\n\n"));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var operation = new ApiOperation("stream", "POST", "/stream", ApiSecurity.None)
        {
            Answers = [new DeclaredAnswer("200", AnswerContent.Read), new DeclaredAnswer("202", AnswerContent.None)],
        };
        var format = new EventStreamFormat<JsonElement> { Read = JsonRead.Element };
        var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
        {
            await foreach (var item in transport.StreamAsync(new ApiRequest(operation), format, null, default)) Assert.Fail("an event: " + item);
        });
        Assert.Equal("data: {\"a\":1}\n\n", thrown.RawText);
    }

    private static Task<int> BufferedAsync(StreamEventRole role, bool needsCompletion) => Count(
        new EventStreamFormat<JsonElement> { Read = JsonRead.Element, Classify = _ => role, NeedsCompletion = needsCompletion, Buffered = s_items },
        "[1,2]",
        "application/json");

    private static async Task<int> Count(EventStreamFormat<JsonElement> format, string stream, string mediaType = "text/event-stream")
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, mediaType, stream));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var count = 0;
        await foreach (var item in transport.StreamAsync(new ApiRequest(s_operation), format, null, default)) count++;
        return count;
    }
}
