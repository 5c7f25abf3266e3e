namespace OpenRouter.Tests.Client;

public sealed class StreamEndTests
{
    private const string Partial = """data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AAE="}""" + "\n\n";
    private const string Text = """data: {"type":"image_generation.text_chunk","text":"a","phase":"content"}""" + "\n\n";
    private const string Unknown = """data: {"type":"image_generation.upscaled"}""" + "\n\n";
    private const string Completed = """data: {"type":"image_generation.completed","b64_json":"AAEC","created":1785585600}""" + "\n\n";

    [Theory]
    [InlineData("""{"type":"error","error":{"code":"content_policy_violation","message":"no","param":"prompt","type":"invalid_request"}}""",
        "content_policy_violation", null, "invalid_request", "prompt")]
    [InlineData("""{"type":"error","error":{"code":502,"message":"no"}}""", "502", 502, null, null)]
    [InlineData("""{"type":"error","error":{"code":"529","message":"no","param":null,"type":null}}""", "529", 529, null, null)]
    [InlineData("""{"error":{"message":"no","code":null,"type":"t"},"type":"error"}""", null, null, "t", null)]
    [InlineData("""{"error":{"message":"no","code":429}}""", "429", 429, null, null)]
    public async Task An_error_event_throws_after_the_events_that_came(string data, string? code, int? status, string? type, string? param)
    {
        var (events, exception) = await FailAsync(Partial + Text + "data: " + data + "\n\n" + Completed);
        Assert.Equal(2, events.Count);
        Assert.Equal<object>(events, exception.Events);
        var error = exception.Error!;
        Assert.Equal(("no", code, status, type, param), (error.Message, error.Code, error.Status, error.Type, error.Param));
        Assert.Equal("gen-1", exception.GenerationId);
        Assert.Contains("no", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: [DONE]\n\n")]
    [InlineData("data:[DONE]\n\n")]
    [InlineData("data:   [DONE] \t\n\n")]
    [InlineData("data: \t[DONE]\r\n\r\n")]
    [InlineData("data:\ndata: [DONE]\ndata:\n\n")]
    [InlineData("event: done\ndata: [DONE] \n\n")]
    public async Task The_sentinel_ends_a_stream_whatever_blanks_stand_around_it(string sentinel)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(Completed + sentinel + Text));
        using var client = EmittedClient.To(server);
        Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value);
    }

    [Fact]
    public async Task A_picture_that_came_before_an_error_is_delivered()
    {
        var (events, exception) =
            await FailAsync(Completed + """data: {"type":"error","error":{"message":"second picture failed","metadata":{"error_type":"server"}}}""" + "\n\n");
        Assert.Equal([0, 1, 2], Assert.IsType<ImageCompletedEvent>(Assert.Single(events).Value).Bytes.ToArray());
        Assert.Equal("server", exception.Error!.ErrorType);
        Assert.Equal("server", exception.Error.Metadata!.Value.GetProperty("error_type").GetString());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(": OPENROUTER PROCESSING\n\n", 0)]
    [InlineData("data: [DONE]\n\n", 0)]
    [InlineData(Partial, 1)]
    [InlineData(Partial + Text + Unknown + "data: [DONE]\n\n", 3)]
    [InlineData(Partial + "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"AAEC\"", 1)]
    public async Task A_stream_without_a_completed_event_is_never_a_silent_end(string stream, int count)
    {
        var (events, exception) = await FailAsync(stream);
        Assert.Equal(count, events.Count);
        Assert.Equal<object>(events, exception.Events);
        Assert.Null(exception.Error);
    }

    [Theory]
    [InlineData(Completed + "data: [DONE]\n\n", 1)]
    [InlineData(Completed, 1)]
    [InlineData(Completed + Completed + "data: [DONE]\n\n", 2)]
    [InlineData(Partial + Completed + Partial + Completed, 4)]
    [InlineData(Completed + Unknown + ": end\n", 2)]
    public async Task A_stream_may_end_after_any_completed_event(string stream, int count)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var client = EmittedClient.To(server);
        Assert.Equal(count, (await client.EventsAsync()).Count);
    }

    [Fact]
    public async Task Neither_key_nor_prompt_stands_in_the_exception_of_a_stream()
    {
        var (_, exception) = await FailAsync(Partial + """data: {"type":"error","error":{"message":"no"}}""" + "\n\n");
        Assert.DoesNotContain(TestClient.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Request.Prompt, exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(List<ImageStreamEvent> Events, OpenRouterStreamException Exception)> FailAsync(string stream)
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.StartStreamAsync("X-Generation-Id: gen-1");
            await exchange.SendAsync(stream);
        });
        using var client = EmittedClient.To(server);
        var events = new List<ImageStreamEvent>();
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) events.Add(item);
        });
        Assert.Single(server.Requests);
        return (events, exception);
    }
}
