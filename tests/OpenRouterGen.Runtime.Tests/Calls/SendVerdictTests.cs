using System.Net.Sockets;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>What is said of a request that ended without an answer: only a body that nobody asked for was provably not sent.</summary>
public sealed class SendVerdictTests
{
    private readonly ManualTimeProvider _time = new() { PassAtOnce = TimeSpan.FromSeconds(61) };

    [Fact]
    public async Task A_body_that_a_handler_read_may_have_been_sent_whatever_it_throws_later()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        using var http = new HttpClient(new ForwardingHandler());
        using var client = Client(server.Address, http);
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((true, true, RequestStage.AwaitingAnswer), (thrown.MayHaveBeenSent, thrown.OutcomeUnknown, thrown.Stage));
        Assert.Single(server.Requests);
    }

    /// <summary>A handler that stands in for the service may read nothing of the request.</summary>
    [Fact]
    public async Task What_was_answered_was_sent_even_where_nobody_asked_for_the_body()
    {
        var broken = new MemoryHandler("application/json", ["{"u8.ToArray()], new HttpRequestException(HttpRequestError.ConnectionError, "cut"));
        using var client = broken.Client();
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((true, RequestStage.ReadingAnswer), (thrown.MayHaveBeenSent, thrown.Stage));
    }

    /// <summary>It reads nothing of the body that it was given, and sends one that it made.</summary>
    [Fact]
    public async Task A_body_that_a_handler_put_in_place_may_have_been_sent()
    {
        await using var server = new LoopbackServer(static _ => Task.CompletedTask);
        using var http = new HttpClient(new ReplacingHandler());
        using var client = Client(server.Address, http);
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((true, true), (thrown.MayHaveBeenSent, thrown.OutcomeUnknown));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_that_a_handler_put_in_place_was_not_sent_where_nobody_was_there()
    {
        using var http = new HttpClient(new ReplacingHandler());
        using var client = Client(new Uri("https://name.invalid/api/v1"), http);
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((false, RequestStage.NotSent), (thrown.MayHaveBeenSent, thrown.Stage));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_the_users_HttpClient_gives_up_was_not_sent_only_if_its_body_was_not_asked_for(bool isSent)
    {
        using var http = new HttpClient(new HangingHandler(isSent)) { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = Client(new Uri("https://memory.invalid/api/v1"), http);
        var thrown = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => client.Images.GenerateAsync(TestClient.Request));
        AssertVerdict(isSent, thrown, thrown.MayHaveBeenSent);
        Assert.Null(thrown.Timeout);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_the_disposal_of_the_users_HttpClient_ends_was_not_sent_only_if_its_body_was_not_asked_for(bool isSent)
    {
        var handler = new HangingHandler(isSent);
        var http = new HttpClient(handler);
        using var client = Client(new Uri("https://memory.invalid/api/v1"), http, static options => options.MaxRetries = 0);
        var call = client.Images.GenerateAsync(TestClient.Request);
        await handler.Hanging.Task;
        http.Dispose();
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => call);
        AssertVerdict(isSent, thrown, thrown.MayHaveBeenSent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_limit_that_runs_out_before_the_body_was_asked_for_leaves_nothing_unknown(bool isSent)
    {
        var time = new ManualTimeProvider();
        var handler = new HangingHandler(isSent);
        using var http = new HttpClient(handler);
        using var client = Client(new Uri("https://memory.invalid/api/v1"), http, options =>
        {
            options.TimeProvider = time;
            options.Timeout = Timeout.InfiniteTimeSpan;
        });
        var call = client.Images.GenerateAsync(TestClient.Request);
        await handler.Hanging.Task;
        time.Pass(TimeSpan.FromMinutes(5));
        var thrown = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => call);
        AssertVerdict(isSent, thrown, thrown.MayHaveBeenSent);
        Assert.Equal(TimeSpan.FromMinutes(5), thrown.Timeout);
    }

    [Theory]
    [InlineData("{\"data\":[{\"b64_json\":", true)]
    [InlineData("{\"data\":7}", false)]
    public async Task An_answer_that_does_not_fit_is_unknown_only_if_it_is_cut_off(string body, bool isCut)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = TestClient.To(server);
        var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(
            (isCut ? RequestStage.ReadingAnswer : RequestStage.Answered, isCut, true),
            (thrown.Stage, thrown.OutcomeUnknown, thrown.MayHaveBeenBilled));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{\"data\":[")]
    public async Task A_request_that_only_reads_is_tried_again_when_its_connection_or_its_answer_breaks(string? body)
    {
        await using var server = new LoopbackServer(exchange =>
        {
            if (body is not null) return exchange.JsonAsync(body);
            exchange.Reset();
            return Task.CompletedTask;
        });
        using var client = TestClient.To(server, options => options.TimeProvider = _time);
        var thrown = await Record.ExceptionAsync(() => client.Images.ListModelsAsync());
        Assert.IsType(body is null ? typeof(OpenRouterConnectionException) : typeof(OpenRouterResponseFormatException), thrown);
        Assert.Equal(2, _time.Waits.Count);
    }

    [Fact]
    public async Task A_request_that_only_reads_is_not_tried_again_when_its_whole_answer_does_not_fit()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{\"data\":7}"));
        using var client = TestClient.To(server, options => options.TimeProvider = _time);
        await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.ListModelsAsync());
        Assert.Single(server.Requests);
    }

    private static void AssertVerdict(bool isSent, OpenRouterException thrown, bool mayHaveBeenSent) => Assert.Equal(
        (isSent, isSent, isSent, isSent ? RequestStage.AwaitingAnswer : RequestStage.NotSent),
        (mayHaveBeenSent, thrown.OutcomeUnknown, thrown.MayHaveBeenBilled, thrown.Stage));

    private OpenRouterClient Client(Uri address, HttpClient http, Action<OpenRouterClientOptions>? change = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = address, TimeProvider = _time };
        change?.Invoke(options);
        return new OpenRouterClient(options, http);
    }

    /// <summary>Sends bytes of its own under the same message.</summary>
    private sealed class ReplacingHandler : DelegatingHandler
    {
        public ReplacingHandler()
            : base(new SocketsHttpHandler())
        {
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new StringContent("{}");
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Sends a message of its own with the bytes that it read, and then finds nobody.</summary>
    private sealed class ForwardingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var own = new HttpRequestMessage(request.Method, request.RequestUri);
            own.Content = new StreamContent(await request.Content!.ReadAsStreamAsync(cancellationToken));
            using var response = await base.SendAsync(own, cancellationToken);
            throw new HttpRequestException(HttpRequestError.ConnectionError, "nobody", new SocketException((int)SocketError.ConnectionRefused));
        }
    }

    /// <summary>Never answers.</summary>
    private sealed class HangingHandler(bool asksForBody) : HttpMessageHandler
    {
        public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (asksForBody) await request.Content!.ReadAsStreamAsync(cancellationToken);
            Hanging.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Nobody ended the call.");
        }
    }
}
