using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenRouter.Runtime;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Telemetry;

/// <summary>A call ends once for whoever observes it, in whatever way it ends.</summary>
[Collection(nameof(ListenerCollection))]
public sealed class CallEndTests : IDisposable
{
    private static readonly ImageGenerationRequest s_request = TestClient.Request with { Model = "test/" + Guid.NewGuid().ToString("N") };
    private static readonly ApiOperation s_speech = new("speech" + Guid.NewGuid().ToString("N"), "POST", "/speech", ApiSecurity.None);

    private readonly List<Activity> _spans = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters;
    private int _durations;

    public CallEndTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.DisplayName == s_speech.Id || Equals(span.GetTagItem("gen_ai.request.model"), s_request.Model)) Add(span);
            },
        };
        ActivitySource.AddActivityListener(_listener);
        _meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "gen_ai.client.operation.duration") listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            if (tags.ToArray().Contains(new("gen_ai.request.model", s_request.Model))) _durations++;
        });
        _meters.Start();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Events_end_a_call_whether_they_are_read_to_the_end_or_left(bool isStream, bool isLeft)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(isStream)));
        var hook = new CountingHook();
        using var client = TestClient.To(server, options => options.Hooks.Add(hook));
        await foreach (var item in client.Images.GenerateStreamingAsync(s_request))
        {
            if (isLeft) break;
        }

        AssertEnded(null);
        Assert.Equal(0, hook.Failures);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Events_end_a_call_when_their_reader_throws(bool isStream)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(isStream)));
        using var client = TestClient.To(server);
        await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(s_request)) throw new NotSupportedException();
        });
        AssertEnded(null);
    }

    [Fact]
    public async Task A_cancellation_between_events_ends_a_call()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: true)));
        var hook = new CountingHook();
        using var client = TestClient.To(server, options => options.Hooks.Add(hook));
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(s_request, null, source.Token)) await source.CancelAsync();
        });
        AssertEnded(typeof(OperationCanceledException));
        Assert.Equal(1, hook.Failures);
    }

    [Fact]
    public async Task A_sentinel_ends_a_call_whatever_its_connection_does()
    {
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.StartStreamAsync();
            await exchange.SendAsync("data: " + Reference.ResultEvent + "\n\n" + Reference.Sentinel);
            await release.Task;
        });
        using var client = TestClient.To(server, static options => options.TimeProvider = new ManualTimeProvider());
        await using var events = client.Images.GenerateStreamingAsync(s_request).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        var end = events.MoveNextAsync().AsTask();
        await _ended.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(end.IsCompleted);
        release.SetResult();
        Assert.False(await end);
        AssertEnded(null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_hook_throws_ends_a_call(bool isStream)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(isStream)));
        var hook = new CountingHook { Thrown = new NotSupportedException() };
        using var client = TestClient.To(server, options => options.Hooks.Add(hook));
        await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            if (!isStream) await client.Images.GenerateAsync(s_request);
            await foreach (var item in client.Images.GenerateStreamingAsync(s_request)) Assert.NotNull(item);
        });
        AssertEnded(typeof(NotSupportedException));
        Assert.Equal(0, hook.Failures);
    }

    [Fact]
    public async Task Bytes_that_were_all_read_end_a_call_before_they_are_disposed()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(200, "audio/mpeg", "sound"));
        using var transport = TestClient.Transport(server);
        var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        Assert.Empty(_spans);
        Assert.Equal("sound"u8.ToArray(), await answer.ReadAsBytesAsync());
        Assert.Single(_spans);
        await answer.DisposeAsync();
        Assert.Single(_spans);
    }

    [Fact]
    public async Task Bytes_that_break_off_end_a_call_once_however_often_they_are_read()
    {
        await using var server = new LoopbackServer(static exchange =>
            exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 1000\r\n\r\nbegin"));
        var hook = new CountingHook();
        using var transport = TestClient.Transport(server, options => options.Hooks.Add(hook));
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        for (var i = 0; i < 3; i++) Assert.IsAssignableFrom<OpenRouterException>(await Record.ExceptionAsync(() => answer.ReadAsBytesAsync()));
        Assert.Equal(typeof(OpenRouterConnectionException).FullName, Assert.Single(_spans).GetTagItem("error.type"));
        Assert.Equal(1, hook.Failures);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    private void Add(Activity span)
    {
        _spans.Add(span);
        _ended.TrySetResult();
    }

    private void AssertEnded(Type? failure)
    {
        Assert.Equal(failure?.FullName, Assert.Single(_spans).GetTagItem("error.type"));
        Assert.Equal(1, _durations);
    }

    private sealed class CountingHook : OpenRouterHook
    {
        public Exception? Thrown { get; init; }

        public int Failures { get; private set; }

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) =>
            Thrown is null ? ValueTask.CompletedTask : ValueTask.FromException(Thrown);

        public override ValueTask OnErrorAsync(FailedAttempt failure)
        {
            Failures++;
            return ValueTask.CompletedTask;
        }
    }
}
