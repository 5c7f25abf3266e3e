using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Hooks;

public sealed class HookTests
{
    private readonly ManualTimeProvider _time = new() { PassAtOnce = TimeSpan.FromSeconds(61) };

    [Fact]
    public async Task Every_attempt_is_seen_in_order()
    {
        var count = 0;
        await using var server = new LoopbackServer(exchange => Interlocked.Increment(ref count) == 1
            ? exchange.JsonAsync("{}", 429, "Retry-After: 3", "X-Request-Id: r1")
            : exchange.JsonAsync(Reference.Json, 200, "X-Generation-Id: g2"));
        var hook = new NotingHook();
        using var client = TestClient.To(server, options => Set(options, hook));
        await client.Images.GenerateAsync(TestClient.Request);
        Assert.Equal(
            [
                "before 1 POST createImages /api/v1/images",
                "answer 1 429 r1 -",
                "error 1 OpenRouterTooManyRequestsException 3",
                "before 2 POST createImages /api/v1/images",
                "answer 2 200 - g2",
            ],
            hook.Notes);
    }

    [Fact]
    public async Task A_failure_inside_a_stream_is_seen()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync("data: " + Reference.PreviewEvent + "\n\n"));
        var hook = new NotingHook();
        using var client = TestClient.To(server, options => Set(options, hook));
        await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.Equal("error 1 OpenRouterStreamException -", hook.Notes[^1]);
        Assert.Single(hook.Notes, static note => note.StartsWith("error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancellation_is_seen()
    {
        await using var server = new LoopbackServer(static exchange => exchange.UntilClosedAsync());
        var hook = new NotingHook();
        using var source = new CancellationTokenSource();
        using var client = TestClient.To(server, options =>
        {
            Set(options, hook);
            options.Hooks.Add(new ActingHook(_ => source.Cancel()));
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => client.Images.GenerateAsync(TestClient.Request, null, source.Token));
        Assert.Equal("error 1 OperationCanceledException -", hook.Notes[^1]);
    }

    [Fact]
    public async Task A_hook_adds_headers_and_sees_the_body_and_never_the_key()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        OutgoingRequest? seen = null;
        using var client = TestClient.To(server, options => options.Hooks.Add(new ActingHook(request =>
        {
            seen = request;
            request.SetHeader("X-Trace", "t1");
            request.SetHeader("User-Agent", "mine/2");
        })));
        await client.Images.GenerateAsync(TestClient.Request);
        var request = Assert.Single(server.Requests);
        Assert.Equal("t1", request.Header("X-Trace"));
        Assert.Equal("mine/2", request.Header("User-Agent"));
        Assert.Equal("mine/2", seen!.Headers["user-agent"]);
        Assert.Equal(request.Body, seen.Body.ToArray());
        Assert.DoesNotContain(seen.Headers, static header => header.Value.Contains(TestClient.Key, StringComparison.Ordinal));
        Assert.Equal("POST createImages", seen.ToString());
    }

    [Fact]
    public async Task A_hook_may_bring_the_key()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{\"error\":{\"message\":\"bad key sk-rotated-987654\"}}", 401));
        using var client = TestClient.To(server,
            static options => options.Hooks.Add(new ActingHook(static request => request.SetHeader("Authorization", "Bearer sk-rotated-987654"))));
        var exception = await Assert.ThrowsAsync<OpenRouterUnauthorizedException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("Bearer sk-rotated-987654", Assert.Single(server.Requests).Header("Authorization"));
        Assert.DoesNotContain("sk-rotated", exception.ToString() + exception.RawText + exception.Error.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Mine", "a\r\nb")]
    [InlineData("X Mine", "a")]
    [InlineData("Host", "other.example")]
    public async Task A_hook_cannot_set_what_no_header_carries(string name, string value)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        using var client = TestClient.To(server, options => options.Hooks.Add(new ActingHook(request => request.SetHeader(name, value))));
        await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_a_hook_throws_ends_the_call_as_it_is()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        var noting = new NotingHook();
        using var client = TestClient.To(server, options =>
        {
            options.Hooks.Add(noting);
            options.Hooks.Add(new ActingHook(static _ => throw new NotSupportedException("mine")));
        });
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("mine", exception.Message);
        Assert.Empty(server.Requests);
        Assert.Single(noting.Notes);
    }

    [Fact]
    public async Task Hooks_added_after_the_client_was_made_change_nothing()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        OpenRouterClientOptions? kept = null;
        using var client = TestClient.To(server, options => kept = options);
        kept!.Hooks.Add(new ActingHook(static _ => throw new NotSupportedException()));
        await client.Images.GenerateAsync(TestClient.Request);
    }

    private void Set(OpenRouterClientOptions options, OpenRouterHook hook)
    {
        options.TimeProvider = _time;
        options.Hooks.Add(hook);
    }

    private sealed class ActingHook(Action<OutgoingRequest> act) : OpenRouterHook
    {
        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken)
        {
            act(request);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class NotingHook : OpenRouterHook
    {
        public List<string> Notes { get; } = [];

        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) =>
            Note($"before {request.Attempt} {request.Method} {request.OperationId} {request.Uri.AbsolutePath}");

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) =>
            Note($"answer {answer.Request.Attempt} {answer.StatusCode} {answer.RequestId ?? "-"} {answer.GenerationId ?? "-"}");

        public override ValueTask OnErrorAsync(FailedAttempt failure)
        {
            var wait = failure.RetryIn?.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
            return Note($"error {failure.Request.Attempt} {failure.Exception.GetType().Name} {wait}");
        }

        private ValueTask Note(FormattableString note)
        {
            Notes.Add(FormattableString.Invariant(note));
            return ValueTask.CompletedTask;
        }
    }
}
