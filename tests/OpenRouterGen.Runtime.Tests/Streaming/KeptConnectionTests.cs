using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Streaming;

/// <summary>A stream that was read to its end leaves its connection to the next call, whatever its server does after the last event.</summary>
public sealed class KeptConnectionTests
{
    private const int Calls = 1000;
    private const string Tail = ": bye\n\n";

    // Nothing is timed: a call that waits for ever fails the test instead of stopping the run.
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(1);

    private static readonly string s_events = "data: " + Reference.PreviewEvent + "\n\n" + "data: " + Reference.ResultEvent + "\n\n";
    private static readonly string s_stream = s_events + Reference.Sentinel;
    private static readonly string s_chat =
        string.Concat(Enumerable.Range(0, 100).Select(static i => string.Create(CultureInfo.InvariantCulture, $"data: {{\"choices\":[{i}]}}\n\n")))
            + Reference.Sentinel;

    public static TheoryData<string> Heads => new() { "chunked", "length" };

    /// <summary>What a server may do after the sentinel; it ends when the client leaves.</summary>
    public static TheoryData<string> HostileTails => new() { "endless", "reset", "closed", "no chunk", "cut" };

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task A_thousand_image_streams_take_one_connection(string head)
    {
        await using var server = new FaultServer(connection => AnswerAllAsync(connection, head, s_stream));
        using var client = TestClient.To(server.Address);
        for (var i = 0; i < Calls; i++) Assert.Equal(2, (await client.EventsAsync()).Count);
        Assert.Equal((Calls, 1), (server.Requests.Count, server.Connections));
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task A_thousand_chats_of_a_hundred_events_take_one_connection(string head)
    {
        await using var server = new FaultServer(connection => AnswerAllAsync(connection, head, s_chat));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        for (var i = 0; i < Calls; i++) Assert.Equal(100, await ChatAsync(transport));
        Assert.Equal((Calls, 1), (server.Requests.Count, server.Connections));
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task A_stream_that_simply_ends_keeps_its_connection(string head)
    {
        await using var server = new FaultServer(connection => AnswerAllAsync(connection, head, s_events));
        using var client = TestClient.To(server.Address);
        for (var i = 0; i < 20; i++) Assert.Equal(2, (await client.EventsAsync()).Count);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Pictures_that_go_to_a_target_keep_the_connection()
    {
        await using var server = new FaultServer(static connection => AnswerAllAsync(connection, "chunked", s_stream));
        using var client = TestClient.To(server.Address);
        for (var i = 0; i < 20; i++)
        {
            var last = new MemoryStream();
            var target = DownloadTarget.ToStreams((_, _) => new ValueTask<Stream?>(last = new MemoryStream()));
            await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, target)) Assert.NotNull(item.Value);
            Assert.Equal(Reference.PictureHash, Reference.Hash(last.ToArray()));
        }

        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [MemberData(nameof(HostileTails))]
    public async Task A_hostile_tail_costs_the_connection_and_nothing_else(string tail)
    {
        var isAwaited = new SemaphoreSlim(0);
        await using var server = new FaultServer(connection => HostileAsync(connection, tail, isAwaited.WaitAsync));

        // The clock stands, so that only the bytes end what never ends.
        for (var i = 0; i < 3; i++)
        {
            var time = new ManualTimeProvider();
            using var client = TestClient.To(server.Address, options => options.TimeProvider = time);
            var events = client.EventsAsync();
            await UntilAsync(() => time.IsWaiting(AnswerRest.Longest), events);
            isAwaited.Release();
            Assert.Equal(2, (await events.WaitAsync(s_hang)).Count);
        }

        Assert.Equal((3, 3), (server.Requests.Count, server.Connections));
    }

    [Theory]
    [InlineData(250, null)]
    [InlineData(250, 60_000)]
    [InlineData(100, 100)]
    public async Task A_server_that_is_silent_after_the_sentinel_is_left_after_a_quarter_of_a_second(int wait, int? idle)
    {
        var time = new ManualTimeProvider();
        await using var server = new FaultServer(static connection => HostileAsync(connection, "silent", static () => Task.CompletedTask));
        using var client = TestClient.To(server.Address, options =>
        {
            options.TimeProvider = time;
            options.IdleTimeout = idle is { } limit ? TimeSpan.FromMilliseconds(limit) : Timeout.InfiniteTimeSpan;
        });
        var events = client.EventsAsync();
        await PassAsync(time, TimeSpan.FromMilliseconds(wait), events);
        Assert.Equal(2, (await events).Count);
    }

    [Fact]
    public async Task A_server_that_dribbles_after_the_sentinel_gets_no_longer()
    {
        var time = new ManualTimeProvider();
        var more = new SemaphoreSlim(0);
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.Chunked("text/event-stream", s_stream));
            while (!connection.IsClosed)
            {
                await more.WaitAsync();
                await connection.SendAsync("1\r\n:\r\n");
            }
        });
        using var client = TestClient.To(server.Address, options => options.TimeProvider = time);
        var events = client.EventsAsync();
        for (var passed = 0; passed < 250; passed += 50)
        {
            // What is left shows in the wait that is under way.
            await PassAsync(time, TimeSpan.FromMilliseconds(250 - passed), events, TimeSpan.FromMilliseconds(50));
            more.Release();
        }

        Assert.Equal(2, (await events.WaitAsync(s_hang)).Count);
        more.Release(100);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_after_its_last_event_ends_at_once()
    {
        await using var server = new FaultServer(static connection => HostileAsync(connection, "silent", static () => Task.CompletedTask));
        var time = new ManualTimeProvider();
        using var client = TestClient.To(server.Address, options => options.TimeProvider = time);
        using var cancellation = new CancellationTokenSource();
        await using var events = client.Images.GenerateStreamingAsync(TestClient.Request, null, cancellation.Token).GetAsyncEnumerator();
        var last = await BehindTheSentinelAsync(events, time);
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last.WaitAsync(s_hang));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task The_last_event_is_handed_out_before_anything_that_follows_it_came()
    {
        var handedOut = new TaskCompletionSource();
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.Chunked("text/event-stream", s_events));
            await handedOut.Task;
            await connection.SendAsync(Chunk(Reference.Sentinel) + "0\r\n\r\n");
            await connection.UntilClosedAsync();
        });
        using var client = TestClient.To(server.Address, static options => options.TimeProvider = new ManualTimeProvider());
        await using var events = client.Images.GenerateStreamingAsync(TestClient.Request).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(s_hang));
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(s_hang));
        handedOut.SetResult();
        Assert.False(await events.MoveNextAsync().AsTask().WaitAsync(s_hang));
    }

    [Fact]
    public async Task A_stream_of_http_2_is_not_reset()
    {
        var end = new SemaphoreSlim(0);
        var resets = 0;
        await using var server = new FaultServer(
            connection => HttpTwoServer.StreamAsync(connection, s_stream, () => end.WaitAsync(), () => Interlocked.Increment(ref resets)));
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address }, http);
        for (var i = 0; i < 5; i++)
        {
            await using var events = client.Images.GenerateStreamingAsync(TestClient.Request).GetAsyncEnumerator();
            Assert.True(await events.MoveNextAsync());
            Assert.True(await events.MoveNextAsync());
            var last = events.MoveNextAsync();
            end.Release();
            Assert.False(await last);
        }

        // What the client sent stands in order, so a reset would have come before the request after it.
        Assert.Equal((1, 0), (server.Connections, resets));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_of_the_user_that_looks_at_no_token_holds_nobody_after_the_sentinel(bool isCancelled)
    {
        var time = new ManualTimeProvider();
        using var http = new HttpClient(new DeafHandler());
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = TestClient.Key, TimeProvider = time }, http);
        using var cancellation = new CancellationTokenSource();
        await using var events = client.Images.GenerateStreamingAsync(TestClient.Request, null, cancellation.Token).GetAsyncEnumerator();
        var last = await BehindTheSentinelAsync(events, time);
        if (isCancelled)
        {
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last.WaitAsync(s_hang));
        }
        else
        {
            time.Pass(AnswerRest.Longest);
            Assert.False(await last.WaitAsync(s_hang));
        }
    }

    /// <summary>Takes both events, and waits until the third read waits for what stands behind them.</summary>
    private static async Task<Task<bool>> BehindTheSentinelAsync(IAsyncEnumerator<ImageStreamEvent> events, ManualTimeProvider time)
    {
        Assert.True(await events.MoveNextAsync());
        Assert.True(await events.MoveNextAsync());
        var last = events.MoveNextAsync().AsTask();
        await UntilAsync(() => time.IsWaiting(AnswerRest.Longest), last);
        return last;
    }

    private static async Task<int> ChatAsync(ApiTransport transport)
    {
        var format = new EventStreamFormat<JsonElement> { Read = JsonRead.Element, Sentinel = "[DONE]" };
        var request = new ApiRequest(new ApiOperation("chat", "POST", "/chat/completions", ApiSecurity.None));
        var count = 0;
        await foreach (var item in transport.StreamAsync(request, format, null, default)) count++;
        return count;
    }

    /// <summary>Answers every request; what ends the body comes by itself, after all events.</summary>
    private static async Task AnswerAllAsync(FaultConnection connection, string head, string stream, string tail = Tail)
    {
        while (await connection.ReadAsync() is not null)
        {
            if (head == "chunked")
            {
                await connection.SendAsync(Reference.Chunked("text/event-stream", stream));
                await connection.SendAsync(Chunk(tail) + "0\r\n\r\n");
            }
            else
            {
                await connection.SendAsync(Reference.WithLength("text/event-stream", stream + tail)[..^tail.Length]);
                await connection.SendAsync(tail);
            }
        }
    }

    private static async Task HostileAsync(FaultConnection connection, string tail, Func<Task> isAwaited)
    {
        await connection.ReadAsync();
        await connection.SendAsync(tail == "cut"
            ? Reference.WithLength("text/event-stream", s_stream + Tail)[..^Tail.Length]
            : Reference.Chunked("text/event-stream", s_stream));
        await isAwaited();
        switch (tail)
        {
            case "endless":
                var chunk = Encoding.ASCII.GetBytes(Chunk(new string(':', 4096)));
                while (true) await connection.SendAsync(chunk);
            case "reset":
                connection.Reset();
                break;
            case "no chunk":
                await connection.SendAsync("this is no size\r\n");
                await connection.UntilClosedAsync();
                break;
            case "silent":
                await connection.UntilClosedAsync();
                break;
        }
    }

    private static string Chunk(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length:x}\r\n{text}\r\n");

    private static async Task PassAsync(ManualTimeProvider time, TimeSpan wait, Task call, TimeSpan? part = null)
    {
        await UntilAsync(() => time.IsWaiting(wait), call);
        if (part is { } some) time.Advance(some);
        else time.Pass(wait);
    }

    private static async Task UntilAsync(Func<bool> isSo, Task call)
    {
        while (!isSo() && !call.IsCompleted) await Task.Yield();
        Assert.True(isSo());
    }

    private sealed class DeafHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage
            {
                Content = new StreamContent(new DeafStream()) { Headers = { ContentType = new("text/event-stream") } },
            });
    }

    /// <summary>Has the events, and never ends.</summary>
    private sealed class DeafStream : ReadOnlyStream
    {
        private readonly MemoryStream _events = new(Encoding.UTF8.GetBytes(s_stream));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await _events.ReadAsync(buffer, CancellationToken.None);
            return read > 0 ? read : await new TaskCompletionSource<int>().Task;
        }
    }
}
