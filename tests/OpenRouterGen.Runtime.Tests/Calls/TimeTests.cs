namespace OpenRouter.Tests.Calls;

public sealed class TimeTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TheoryData<string> Stages => new()
    {
        "",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
        "HTTP/1.1 502 Bad\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: OPENROUTER PROCESSING\n\n",
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task The_timeout_covers_every_stage(string sent)
    {
        await using var server = Hanging(sent);
        using var client = TestClient.To(server, options =>
        {
            options.TimeProvider = _time;
            options.Timeout = TimeSpan.FromSeconds(90);
            options.IdleTimeout = Timeout.InfiniteTimeSpan;
            options.Hooks.Add(new HeadHook(_answered));
        });
        var call = sent.Contains("event-stream", StringComparison.Ordinal) ? client.EventsAsync() : (Task)client.Images.GenerateAsync(TestClient.Request);
        await (sent.Length == 0 ? _reached.Task : _answered.Task);
        await PassUntil(call, TimeSpan.FromSeconds(90));
        var exception = await Record.ExceptionAsync(() => call);
        await _closed.Task;

        // A status that came says more than the time that ran out.
        if (sent.StartsWith("HTTP/1.1 502", StringComparison.Ordinal)) Assert.IsType<OpenRouterBadGatewayException>(exception);
        else Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<OpenRouterTimeoutException>(exception).Timeout);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Cancelling_ends_every_stage_with_the_users_token_and_frees_the_connection(string sent)
    {
        await using var server = Hanging(sent);
        using var client = TestClient.To(server);
        using var source = new CancellationTokenSource();
        var call = sent.Contains("event-stream", StringComparison.Ordinal)
            ? EnumerateAsync(client.Images.GenerateStreamingAsync(TestClient.Request, null, source.Token))
            : client.Images.TryGenerateAsync(TestClient.Request, null, source.Token);
        await _reached.Task;
        await source.CancelAsync();
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
        await _closed.Task;
    }

    [Fact]
    public async Task The_users_own_time_between_events_counts_against_no_limit()
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.StartStreamAsync();
            await exchange.SendAsync("data: " + Faults.Reference.PreviewEvent + "\n\n");
            await _reached.Task;
            await exchange.SendAsync("data: " + Faults.Reference.ResultEvent + "\n\n" + Faults.Reference.Sentinel);
        });
        using var client = TestClient.To(server, options => options.TimeProvider = _time);
        var events = new List<object>();
        await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request))
        {
            events.Add(item.Value);
            _time.Advance(TimeSpan.FromHours(1));
            _reached.TrySetResult();
        }

        Assert.IsType<ImageCompletedEvent>(events[1]);
    }

    [Fact]
    public async Task The_token_of_the_enumeration_works_too()
    {
        await using var server = Hanging("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        using var client = TestClient.To(server);
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var call = EnumerateAsync(client.Images.GenerateStreamingAsync(TestClient.Request, null, other.Token), source.Token);
        await _reached.Task;
        await source.CancelAsync();
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_was_cancelled_before_sends_nothing()
    {
        await using var server = Hanging("");
        using var client = TestClient.To(server);
        var token = new CancellationToken(canceled: true);
        await Assert.ThrowsAsync<OperationCanceledException>(() => client.Images.GenerateAsync(TestClient.Request, null, token));
        await Assert.ThrowsAsync<OperationCanceledException>(() => EnumerateAsync(client.Images.GenerateStreamingAsync(TestClient.Request, null, token)));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancelling_a_wait_before_a_retry_is_a_cancellation()
    {
        await using var server = new LoopbackServer(exchange =>
        {
            _reached.TrySetResult();
            return exchange.JsonAsync("{}", 503, "Retry-After: 5");
        });
        using var client = TestClient.To(server, options => options.TimeProvider = _time);
        using var source = new CancellationTokenSource();
        var call = client.Images.GenerateAsync(TestClient.Request, null, source.Token);
        await _reached.Task;
        await source.CancelAsync();
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_silent_stream_ends_with_a_timeout()
    {
        await using var server = Hanging("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: one\n");
        using var client = TestClient.To(server, options =>
        {
            options.TimeProvider = _time;
            options.IdleTimeout = TimeSpan.FromSeconds(20);
        });
        var call = client.EventsAsync();
        await _reached.Task;
        await PassUntil(call, TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(20), (await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => call)).Timeout);
        await _closed.Task;
    }

    [Fact]
    public async Task The_time_between_the_readers_own_steps_does_not_count()
    {
        await using var server =
            new LoopbackServer(
                static exchange =>
                    exchange.StreamAsync(
                        "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"AAEC\",\"created\":1}\n\ndata: {\"type\":\"image_generation.completed\","
                            + "\"b64_json\":\"AAEC\",\"created\":2}\n\ndata: [DONE]\n\n"));
        using var client = TestClient.To(server, options => options.TimeProvider = _time);
        var count = 0;
        await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request))
        {
            _time.Advance(TimeSpan.FromHours(1));
            count++;
        }

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task The_timeout_of_the_users_client_is_a_timeout()
    {
        await using var server = Hanging("");
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address }, http);
        var exception = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Null(exception.Timeout);
    }

    [Fact]
    public void Limits_that_are_no_time_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OpenRouterClientOptions { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new RequestOptions { Timeout = TimeSpan.FromSeconds(-5) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new RequestOptions { MaxRetries = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OpenRouterClientOptions { MaxResponseBytes = 0 });
        Assert.Equal(Timeout.InfiniteTimeSpan, new OpenRouterClientOptions { Timeout = TimeSpan.MaxValue }.Timeout);
    }

    private static async Task EnumerateAsync(IAsyncEnumerable<ImageStreamEvent> events, CancellationToken token = default)
    {
        await foreach (var item in events.WithCancellation(token)) Assert.NotNull(item);
    }

    // The client may still be on its way to the wait that is to end, and may begin it anew after a comment.
    private async Task PassUntil(Task call, TimeSpan wait)
    {
        while (!call.IsCompleted)
        {
            _time.Pass(wait);
            await Task.Yield();
        }
    }

    private LoopbackServer Hanging(string sent) => new(async exchange =>
    {
        await exchange.SendAsync(sent);
        _reached.TrySetResult();
        await exchange.UntilClosedAsync();
        _closed.TrySetResult();
    });

    private sealed class HeadHook(TaskCompletionSource answered) : OpenRouterHook
    {
        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken)
        {
            answered.TrySetResult();
            return default;
        }
    }
}
