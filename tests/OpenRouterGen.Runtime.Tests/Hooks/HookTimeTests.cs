using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Hooks;

/// <summary>Which limits the time of hooks counts for.</summary>
public sealed class HookTimeTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(9);

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_time_before_a_request_is_not_the_services(bool isStream)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(isStream)));
        using var client = Client(server, new SlowHook { Before = () => _time.Advance(s_long) });
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream)).Pictures);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_picture_is_lost_to_the_time_after_the_head(bool isStream)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(isStream)));
        using var client = Client(server, new SlowHook { After = () => _time.Advance(TimeSpan.FromHours(1)) });
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream)).Pictures);
    }

    [Fact]
    public async Task The_time_after_a_failure_counts_for_no_limit()
    {
        var count = 0;
        var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
        await using var server = new LoopbackServer(exchange => Interlocked.Increment(ref count) == 1
            ? exchange.JsonAsync("{}", 503, "Retry-After: 1")
            : exchange.SendAsync(Reference.Answer(isStream: false)));
        using var client = TestClient.To(server, options =>
        {
            options.TimeProvider = time;
            options.Hooks.Add(new SlowHook { Failed = () => time.Advance(TimeSpan.FromHours(1)) });
        });
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream: false)).Pictures);
    }

    [Fact]
    public async Task A_hook_that_hangs_before_a_request_is_under_the_limit_of_the_call_and_nothing_is_sent()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        using var client = Client(server, new SlowHook { HangsBefore = true });
        var call = client.Images.GenerateAsync(TestClient.Request);
        while (!call.IsCompleted)
        {
            _time.Pass(TimeSpan.FromMinutes(10));
            await Task.Yield();
        }

        var thrown = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => call);
        Assert.Equal((RequestStage.NotSent, false, TimeSpan.FromMinutes(10)), (thrown.Stage, thrown.MayHaveBeenBilled, thrown.Timeout));
        Assert.Contains("(Timeout)", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hook_that_hangs_ends_with_the_users_cancellation(bool isBefore)
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        using var source = new CancellationTokenSource();
        var hook = new SlowHook { HangsBefore = isBefore, HangsAfter = !isBefore };
        using var client = Client(server, hook);
        var call = client.Images.GenerateAsync(TestClient.Request, null, source.Token);
        await hook.Hanging.Task;
        await source.CancelAsync();
        Assert.Equal(source.Token, (await Assert.ThrowsAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    private OpenRouterClient Client(LoopbackServer server, OpenRouterHook hook) => TestClient.To(server, options =>
    {
        options.TimeProvider = _time;
        options.FirstByteTimeout = TimeSpan.FromMinutes(1);
        options.IdleTimeout = TimeSpan.FromMinutes(1);
        options.Hooks.Add(hook);
    });

    private sealed class SlowHook : OpenRouterHook
    {
        public Action? Before { get; init; }

        public Action? After { get; init; }

        public Action? Failed { get; init; }

        public bool HangsBefore { get; init; }

        public bool HangsAfter { get; init; }

        public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) =>
            ActAsync(Before, HangsBefore, cancellationToken);

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) =>
            ActAsync(After, HangsAfter, cancellationToken);

        public override ValueTask OnErrorAsync(FailedAttempt failure) => ActAsync(Failed, hangs: false, CancellationToken.None);

        private async ValueTask ActAsync(Action? act, bool hangs, CancellationToken cancellationToken)
        {
            act?.Invoke();
            if (!hangs) return;
            Hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
