namespace OpenRouter.Tests.Client;

public sealed class BufferedStreamTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task Plain_json_gives_one_completed_event_for_each_picture_and_the_usage_once(string contentType)
    {
        var events = await EventsAsync(
            """
            {"created":1785585600,
            "data":[{"b64_json":"AAEC","media_type":"image/png"},{"b64_json":"BBBB"},{"b64_json":"PHN2Zz4=","media_type":"image/svg+xml"}],
            "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,"cost":0.12}}
            """,
            contentType);
        Assert.Equal(3, events.Count);
        Assert.All(events, static item => Assert.Equal("image_generation.completed", item.Type));
        Assert.All(events, static item => Assert.Equal(1785585600, item.CreatedAt?.ToUnixTimeSeconds()));
        Assert.Equal([0, 1, 2], events[0].Bytes.ToArray());
        Assert.Equal([4, 16, 65], events[1].Bytes.ToArray());
        Assert.Equal("<svg>"u8.ToArray(), events[2].Bytes.ToArray());
        Assert.Equal(["image/png", null, "image/svg+xml"], events.Select(static item => item.MediaType));
        Assert.Equal([null, null, 0.12m], events.Select(static item => item.Usage?.Cost));
    }

    [Fact]
    public async Task An_answer_without_pictures_does_not_end_silently() =>
        Assert.Equal("$.data", (await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EventsAsync("""{"created":1,"data":[]}"""))).Path);

    [Fact]
    public async Task Cancelling_between_the_events_ends_them()
    {
        await using var server =
            new LoopbackServer(static exchange => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"AAEC"},{"b64_json":"BBBB"}]}"""));
        using var client = EmittedClient.To(server);
        using var source = new CancellationTokenSource();
        var events = 0;
        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request, null, source.Token))
            {
                events++;
                await source.CancelAsync();
            }
        });
        Assert.Equal((1, source.Token, "The call was cancelled."), (events, thrown.CancellationToken, thrown.Message));
    }

    [Fact]
    public async Task What_does_not_fit_or_is_not_named_costs_no_picture_and_goes_with_the_events()
    {
        var events =
            await EventsAsync(
                """{"created":1,"data":[{"b64_json":"AAEC","revised":"x"},{"b64_json":"BBBB","media_type":7}],"usage":"free","id":"gen-1"}""");
        Assert.Equal(2, events.Count);
        Assert.All(events, static item => Assert.Null(item.Usage));
        Assert.Equal(["revised"], events[0].AdditionalProperties!.Keys);
        Assert.Equal(["id", "media_type", "usage"], events[1].AdditionalProperties!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("\"free\"", events[1].AdditionalProperties!["usage"].GetRawText());
    }

    [Fact]
    public async Task A_required_member_that_does_not_fit_is_named_and_the_whole_body_is_kept()
    {
        const string Body = """{"created":1,"data":[null,{}]}""";
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EventsAsync(Body));
        Assert.Equal("$.data[0]", exception.Path);
        Assert.Equal(Body, exception.RawText);
    }

    private static async Task<List<ImageCompletedEvent>> EventsAsync(string body, string contentType = "application/json")
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, contentType, body));
        using var client = EmittedClient.To(server);
        return [.. (await client.EventsAsync()).Select(static item => Assert.IsType<ImageCompletedEvent>(item.Value))];
    }
}
