using System.Globalization;
using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Streaming;

public sealed class StreamingTests
{
    private const string Partial = """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AAE="}""";
    private const string Completed =
        """{"type":"image_generation.completed","b64_json":"AAEC","created":1755820800,"media_type":"image/png","usage":{"prompt_tokens":2"""
            + ""","completion_tokens":3,"total_tokens":5,"cost":0.04}}""";
    private const string Second = """{"type":"image_generation.completed","b64_json":"BBBB","created":1755820801}""";
    private const string Newer = """{"type":"image_generation.upscaled","text":"<svg","factor":2}""";

    private const string Lf = ": OPENROUTER PROCESSING\n\ndata: " + Partial + "\n\n: OPENROUTER PROCESSING\n\ndata: " + Completed + "\n\ndata: [DONE]\n\n";

    public static TheoryData<string> Forms => new()
    {
        Lf,
        Lf.Replace("\n", "\r", StringComparison.Ordinal),
        Lf.Replace("\n", "\r\n", StringComparison.Ordinal),
        "\uFEFF" + Lf,
        Lf.Replace("data: ", "data:", StringComparison.Ordinal),
        Lf.Replace("data: ", "event: x\nid: 1\nretry: 3\ndata: ", StringComparison.Ordinal),
        "data: " + Partial + "\n\ndata: " + Completed + "\n\n",
        "data: " + Partial + "\n\ndata: " + Completed + "\n",
        "data: " + Partial + "\n\ndata: " + Completed,
        "data: " + Partial + "\n\ndata: " + Completed + "\n\ndata: [DONE]",
        "data: " + Partial + "\n\ndata: " + Completed + "\n\ndata: [DONE]\n\ndata: " + Second + "\n\n",
        "event: ping\n\ndata:\n\ndata: " + Partial + "\n\ndata: " + Completed + "\n\n",
        "data: " + Partial.Replace(",", ",\ndata: ", StringComparison.Ordinal) + "\n\ndata: " + Completed + "\n\n",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_of_the_stream_gives_the_same_events(string stream)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var client = TestClient.To(server);
        Check(await client.EventsAsync());
    }

    [Fact]
    public async Task Every_byte_may_come_on_its_own()
    {
        await using var server = new LoopbackServer(static async exchange =>
        {
            await exchange.StartStreamAsync();
            foreach (var one in Encoding.UTF8.GetBytes(Lf)) await exchange.SendAsync([one]);
        });
        using var client = TestClient.To(server);
        Check(await client.EventsAsync());
    }

    [Fact]
    public async Task Every_cut_of_the_stream_delivers_what_is_whole_and_ends_loudly()
    {
        var bytes = Encoding.UTF8.GetBytes(Lf);
        var partialEnd = Lf.IndexOf(Partial, StringComparison.Ordinal) + Partial.Length;
        var completedEnd = Lf.IndexOf(Completed, StringComparison.Ordinal) + Completed.Length;
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            await using var server = new LoopbackServer(async exchange =>
            {
                await exchange.StartStreamAsync();
                await exchange.SendAsync(cut);
            });
            using var client = TestClient.To(server);
            var events = new List<ImageStreamEvent>();
            var exception = await Record.ExceptionAsync(async () =>
            {
                await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) events.Add(item);
            });
            Assert.Equal(length >= completedEnd ? 2 : length >= partialEnd ? 1 : 0, events.Count);
            if (exception is null)
            {
                Assert.True(length >= completedEnd);
                continue;
            }

            // A sentinel that was cut is no sentinel; everything was delivered, and the end is still not silent.
            var early = Assert.IsType<OpenRouterStreamException>(exception);
            Assert.Null(early.Error);
            Assert.Equal(events.Count, early.Events.Count);
        }
    }

    [Fact]
    public async Task Unknown_event_is_kept_and_the_stream_goes_on()
    {
        await using var server =
            new LoopbackServer(static exchange => exchange.StreamAsync("data: " + Newer + "\n\ndata: " + Completed + "\n\ndata: [DONE]\n\n"));
        using var client = TestClient.To(server);
        var events = await client.EventsAsync();
        var unknown = Assert.IsType<UnknownCase>(events[0].Value);
        Assert.Equal("image_generation.upscaled", unknown.Tag);
        Assert.Equal("<svg", unknown.Json.GetProperty("text").GetString());
        Assert.IsType<ImageCompletedEvent>(events[1].Value);
    }

    [Fact]
    public async Task Several_completed_events_are_all_delivered()
    {
        await using var server =
            new LoopbackServer(static exchange => exchange.StreamAsync("data: " + Completed + "\n\ndata: " + Second + "\n\ndata: [DONE]\n\n"));
        using var client = TestClient.To(server);
        Assert.Equal(2, (await client.EventsAsync()).Count);
    }

    [Theory]
    [InlineData("""{"type":"error","error":{"code":"server_error","message":"boom","param":null,"type":"image_generation_server_error"}}""",
        "server_error", null)]
    [InlineData("""{"type":"error","error":{"code":502,"message":"boom"}}""", "502", 502)]
    [InlineData("""{"error":{"code":"503","message":"boom"}}""", "503", 503)]
    [InlineData("""{"error":"boom"}""", null, null)]
    [InlineData("""{"type":"image_generation.completed","error":{"message":"boom","code":500}}""", "500", 500)]
    public async Task An_error_event_throws_after_the_earlier_events(string error, string? code, int? status)
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.StartStreamAsync("X-Generation-Id: gen-1");
            await exchange.SendAsync("data: " + Partial + "\n\ndata: " + error + "\n\ndata: " + Completed + "\n\n");
        });
        using var client = TestClient.To(server);
        var events = new List<ImageStreamEvent>();
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) events.Add(item);
        });
        Assert.Single(events);
        Assert.Same(events[0], Assert.Single(exception.Events));
        Assert.Equal("The service failed while it streamed: boom", exception.Message);
        Assert.Equal("boom", exception.Error!.Message);
        Assert.Equal(code, exception.Error.Code);
        Assert.Equal(status, exception.Error.Status);
        Assert.Equal("gen-1", exception.GenerationId);
    }

    [Theory]
    [InlineData("")]
    [InlineData(": OPENROUTER PROCESSING\n\n")]
    [InlineData("data: [DONE]\n\n")]
    [InlineData("data: " + Partial + "\n\n")]
    [InlineData("data: " + Partial + "\n\ndata: [DONE]\n\n")]
    [InlineData("data: " + Newer + "\n\n")]
    public async Task A_stream_without_a_result_ends_loudly(string stream)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.Contains("before it was complete", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Error);
    }

    [Fact]
    public async Task A_connection_that_breaks_still_delivers_the_event_that_is_whole()
    {
        // Chunked without a last chunk: HTTP itself says that it was cut.
        await using var server = new LoopbackServer(static exchange =>
        {
            var data = "data: " + Completed + "\n";
            return exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                + data.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n" + data + "\r\n");
        });
        using var client = TestClient.To(server);
        var events = new List<ImageStreamEvent>();
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) events.Add(item);
        });
        Assert.Single(events);
        var cause = Assert.IsType<OpenRouterConnectionException>(exception.InnerException);
        Assert.Equal("The stream broke off: " + cause.Message, exception.Message);
    }

    [Theory]
    [InlineData("data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"A?\"}\n\n", "$.b64_json")]
    [InlineData("data: {\"type\":\"image_generation.completed\",\"created\":1}\n\n", "$.b64_json")]
    public async Task A_result_that_does_not_fit_says_where(string stream, string path)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync());
        Assert.Equal(path, exception.Path);
        Assert.Equal(stream["data: ".Length..^2], exception.RawText);
    }

    [Fact]
    public async Task An_event_over_the_limit_does_not_fit()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync("data: " + new string('x', 100_000)));
        using var client = TestClient.To(server, static options => options.MaxResponseBytes = 40_000);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync());
        Assert.Contains("limit", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/event-stream;")]
    [InlineData("Text/Event-Stream; charset=utf-16")]
    public async Task Parameters_and_case_of_the_content_type_do_not_matter(string contentType)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, contentType, Lf));
        using var client = TestClient.To(server);
        Check(await client.EventsAsync());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task Another_type_of_answer_does_not_fit(string? contentType)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, contentType, "<html>"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync());
        Assert.Equal("<html>", exception.RawText);
        Assert.Contains("'text/event-stream'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_json_gives_the_events_of_a_stream_with_the_usage_once()
    {
        await using var server =
            new LoopbackServer(
                static exchange =>
                    exchange.JsonAsync(
                        """{"created":5,"data":[{"b64_json":"AAEC","media_type":"image/png"},{"b64_json":"BBBB"}],"usage":{"prompt_tokens":2"""
                            + ""","completion_tokens":3,"total_tokens":5,"cost":0.04}}"""));
        using var client = TestClient.To(server);
        var events = (await client.EventsAsync()).Select(static item => Assert.IsType<ImageCompletedEvent>(item.Value)).ToList();
        Assert.Equal([0, 1, 2], events[0].Bytes.ToArray());
        Assert.Null(events[0].Usage);
        Assert.Equal(0.04m, events[1].Usage!.Cost);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(5), events[1].CreatedAt);
    }

    [Fact]
    public async Task Leaving_early_frees_the_connection_at_once()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.StreamAsync("data: " + Partial + "\n\n");
            await exchange.UntilClosedAsync();
            closed.SetResult();
        });
        using var client = TestClient.To(server);
        await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) break;
        await closed.Task;
    }

    [Fact]
    public async Task Cancelling_between_events_ends_the_stream()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(Lf));
        using var client = TestClient.To(server);
        using var source = new CancellationTokenSource();
        var events = 0;
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request, null, source.Token))
            {
                events++;
                await source.CancelAsync();
            }
        });
        Assert.Equal((1, source.Token, "The call was cancelled."), (events, exception.CancellationToken, exception.Message));
    }

    [Fact]
    public async Task A_second_event_is_not_awaited_beside_the_first()
    {
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(async exchange =>
        {
            await isAsked.Task;
            await exchange.StreamAsync(Faults.Reference.Stream);
        });
        using var client = TestClient.To(server);
        await using var events = client.Images.GenerateStreamingAsync(TestClient.Request).GetAsyncEnumerator();
        var first = events.MoveNextAsync();
        Assert.Throws<InvalidOperationException>(() => _ = events.MoveNextAsync());
        isAsked.SetResult();
        Assert.True(await first);
        var count = 1;
        while (await events.MoveNextAsync()) count++;
        Assert.Equal(3, count);
        Assert.False(await events.MoveNextAsync());
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task Events_are_enumerated_once_because_each_time_would_be_paid()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(Lf));
        using var client = TestClient.To(server);
        var events = client.Images.GenerateStreamingAsync(TestClient.Request);
        Assert.Empty(server.Requests);
        await foreach (var item in events) Assert.NotNull(item);
        var thrown = Assert.Throws<InvalidOperationException>(() => events.GetAsyncEnumerator());
        Assert.Equal("The events of a call can be enumerated once. Call the method again to send the request again.", thrown.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Who_observes_a_call_sees_its_head_and_its_results()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(Lf));
        using var client = TestClient.To(server);
        var observer = new SeeingObserver();
        await client.EventsAsync(new RequestOptions { Observer = observer });
        Assert.Equal(["200", Completed], observer.Seen);
    }

    private static void Check(List<ImageStreamEvent> events)
    {
        Assert.Equal(2, events.Count);
        var partial = Assert.IsType<ImagePreviewEvent>(events[0].Value);
        Assert.Equal([0, 1], partial.Bytes.ToArray());
        Assert.True(events[1].TryGetValue(out ImageCompletedEvent? completed));
        Assert.Equal([0, 1, 2], completed.Bytes.ToArray());
        Assert.Equal("image/png", completed.MediaType);
        Assert.Equal(0.04m, completed.Usage!.Cost);
        Assert.Equal(new DateTimeOffset(2025, 8, 22, 0, 0, 0, TimeSpan.Zero), completed.CreatedAt);
    }

    private sealed class SeeingObserver : ICallObserver
    {
        public List<string> Seen { get; } = [];

        public void Answered(AnswerFacts facts) => Seen.Add(facts.StatusCode.ToString(CultureInfo.InvariantCulture));

        public void Read(ReadOnlySpan<byte> json) => Seen.Add(Encoding.UTF8.GetString(json));
    }
}
