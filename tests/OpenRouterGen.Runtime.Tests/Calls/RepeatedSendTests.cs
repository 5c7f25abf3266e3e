using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>A request that may be billed reaches the service once, whatever stands between it and the client.</summary>
public sealed class RepeatedSendTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_retries_cannot_send_a_post_again(bool isStream)
    {
        await using var server = new FaultServer(static async connection =>
        {
            while (await connection.ReadAsync() is not null) await connection.SendAsync(Reference.WithLength("application/json", "{}", null, "500 Bad"));
        });
        var handler = new RetryingHandler(new SocketsHttpHandler());
        using var client = Client(server, handler);
        var outcome = await Outcome.OfAsync(client, isStream);
        var exception = Assert.IsType<OpenRouterRepeatedSendException>(outcome.Exception);
        Assert.True(exception.OutcomeUnknown);
        Assert.True(exception.MayHaveBeenBilled);
        Assert.Equal(2, handler.Sends);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_gives_each_attempt_too_little_time_cannot_send_a_post_again()
    {
        var impatient = new ImpatientHandler(new SocketsHttpHandler());
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadAsync();
            impatient.TimeIsOver();
            await connection.UntilClosedAsync();
        });
        using var client = Client(server, impatient);
        var exception = Assert.IsType<OpenRouterRepeatedSendException>((await Outcome.OfAsync(client, isStream: true)).Exception);
        Assert.Equal(RequestStage.AwaitingAnswer, exception.Stage);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_retries_may_send_again_what_was_never_sent()
    {
        await using var server = new FaultServer(static async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.Answer(isStream: false));
        });
        var handler = new RetryingHandler(new UnreachableHandler(failures: 2, new SocketsHttpHandler()));
        using var client = Client(server, handler);
        Assert.Equal([Reference.PictureHash], (await Outcome.OfAsync(client, isStream: false)).Pictures);
        Assert.Equal(3, handler.Sends);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_second_try_of_a_handler_that_finds_nobody_proves_nothing_of_the_first()
    {
        await using var server = new FaultServer(static async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.WithLength("application/json", "{}", null, "500 Bad"));
        });
        var handler = new RetryingHandler(new SecondUnreachableHandler(new SocketsHttpHandler()), retries: 1);
        using var client = Client(server, handler, static options => options.TimeProvider = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) });
        var exception = Assert.IsType<OpenRouterConnectionException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.True(exception.MayHaveBeenSent);
        Assert.True(exception.OutcomeUnknown);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_retries_may_read_again()
    {
        await using var server = new FaultServer(static async connection =>
        {
            while (await connection.ReadAsync() is not null) await connection.SendAsync(Reference.WithLength("application/json", "{}", null, "500 Bad"));
        });
        using var client = Client(server, new RetryingHandler(new SocketsHttpHandler()), static options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<OpenRouterServerErrorException>(() => client.Images.ListModelsAsync());
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_that_the_platform_follows_cannot_send_a_post_again(int status)
    {
        await using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadAsync() is not null)
            {
                await connection.SendAsync(
                    Reference.WithLength(null, "", "Location: /again\r\n", status.ToString(System.Globalization.CultureInfo.InvariantCulture) + " Moved"));
            }
        });
        using var client = Client(server, new SocketsHttpHandler { AllowAutoRedirect = true });
        Assert.IsType<OpenRouterRepeatedSendException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_copies_the_body_is_refused_before_anything_is_sent(bool isAllowed)
    {
        await using var server = new FaultServer(static async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.Answer(isStream: false));
        });
        using var client = Client(server, new CopyingHandler(new SocketsHttpHandler()), options => options.AllowBodyCopies = isAllowed);
        var outcome = await Outcome.OfAsync(client, isStream: false);
        Assert.Equal(isAllowed ? 1 : 0, server.Requests.Count);
        if (isAllowed) return;
        var exception = Assert.IsType<OpenRouterConfigurationException>(outcome.Exception);
        Assert.Contains("AllowBodyCopies", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.MayHaveBeenBilled);
    }

    [Fact]
    public async Task A_handler_may_look_at_the_body_as_a_stream()
    {
        await using var server = new FaultServer(static async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.Answer(isStream: false));
        });
        var handler = new LookingHandler(new SocketsHttpHandler());
        using var client = Client(server, handler);
        await client.Images.GenerateAsync(TestClient.Request);
        Assert.Contains("red panda", handler.Seen, StringComparison.Ordinal);
        Assert.Equal(handler.Seen, server.Requests[0].Text);
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(IOException))]
    public async Task Whatever_a_handler_throws_becomes_an_exception_of_this_client(Type type)
    {
        using var client =
            new OpenRouterClient(new OpenRouterClientOptions { ApiKey = TestClient.Key, MaxRetries = 0 }, new HttpClient(new ThrowingHandler(type)));
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.False(exception.MayHaveBeenSent);
        Assert.Equal(RequestStage.NotSent, exception.Stage);
    }

    [Fact]
    public async Task The_user_may_take_the_risk()
    {
        var count = 0;
        await using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadAsync() is not null)
            {
                await connection.SendAsync(Interlocked.Increment(ref count) < 3
                    ? Reference.WithLength("application/json", "{}", null, "500 Bad")
                    : Reference.Answer(isStream: false));
            }
        });
        using var client =
            TestClient.To(server.Address, static options => options.TimeProvider = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) });
        Assert.NotEmpty((await client.Images.GenerateAsync(TestClient.Request, new RequestOptions { RetryUnknownOutcomes = true })).Data);
        Assert.Equal(3, server.Requests.Count);
    }

    private static OpenRouterClient Client(FaultServer server, HttpMessageHandler handler, Action<OpenRouterClientOptions>? change = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address };
        change?.Invoke(options);
        return new OpenRouterClient(options, new HttpClient(handler));
    }

    private sealed class UnreachableHandler(int failures, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++_calls <= failures
                ? throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection")
                : base.SendAsync(request, cancellationToken);
    }

    private sealed class SecondUnreachableHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++_calls == 2 ? throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection") : base.SendAsync(request, cancellationToken);
    }

    /// <summary>The attempt timeout of a resilience handler: it drops what takes long and sends it again.</summary>
    private sealed class ImpatientHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CancellationTokenSource _attempt = new();

        public void TimeIsOver() => _attempt.Cancel();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, _attempt.Token);
            }
            catch (OperationCanceledException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class CopyingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Assert.NotEmpty(body);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class LookingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public string Seen { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(await request.Content!.ReadAsStreamAsync(cancellationToken), leaveOpen: true);
            Seen = await reader.ReadToEndAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ThrowingHandler(Type type) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw (Exception)Activator.CreateInstance(type)!;
    }
}
