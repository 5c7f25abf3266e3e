using System.Globalization;
using System.Text.Json;
using OpenRouter.Runtime;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>How the emitted clients use the transport: what it refuses, and what it asks for.</summary>
public sealed class ApiTransportTests
{
    private static readonly ApiRequest s_request = new(new ApiOperation("o", "GET", "/o", ApiSecurity.None));
    private static readonly EventStreamFormat<JsonElement> s_events = new() { Read = JsonRead.Element };

    [Fact]
    public async Task Nothing_is_begun_without_a_request_or_without_a_way_to_read_its_answer()
    {
        using var transport = TestClient.Transport(new OpenRouterClientOptions());
        foreach (var call in new Func<Task>[]
        {
            () => transport.SendAsync<int>(s_request, null!, null, default),
            () => transport.TrySendAsync<int>(s_request, null!, null, default),
            () => transport.SendTextAsync<int>(s_request, null!, null, default),
            () => transport.TrySendTextAsync<int>(s_request, null!, null, default),
        })
        {
            Assert.Equal("read", (await Assert.ThrowsAsync<ArgumentNullException>(call)).ParamName);
        }

        Assert.Equal("request", (await Assert.ThrowsAsync<ArgumentNullException>(() => transport.SendAsync(null!, null, default))).ParamName);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => transport.StreamAsync<JsonElement>(s_request, null!, null, default)).ParamName);
        Assert.Throws<ArgumentNullException>(static () => ConnectionHandler.Create(null!));
    }

    [Fact]
    public async Task Events_of_a_client_that_was_disposed_are_not_asked_for()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync("data: {}\n\n"));
        using var http = new HttpClient();
        var transport = new ApiTransport(new OpenRouterClientOptions { BaseAddress = server.Address }, "https://document.invalid", http);
        var events = transport.StreamAsync(s_request, s_events, null, default);
        transport.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            await foreach (var item in events) Assert.Fail("an event: " + item);
        });
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_key_that_is_none_is_refused_with_the_reason()
    {
        var thrown = Assert.Throws<ArgumentException>(static () => ApiTransport.WithKey(" ", "https://document.invalid"));
        Assert.Equal(
            "The API key cannot be used: it is empty, which never means the key of the environment: leave it out for that. (Parameter 'apiKey')",
            thrown.Message);
    }

    [Fact]
    public async Task A_key_that_is_given_alone_goes_to_the_documents_server()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = ApiTransport.WithKey(TestClient.Key, server.Address.ToString());
        await transport.SendAsync(new ApiRequest(new ApiOperation("o", "GET", "/o", ApiSecurity.Required)), null, default);
        Assert.Equal("Bearer " + TestClient.Key, Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task What_a_body_says_of_itself_goes_with_it()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server);
        var file = FilePart.FromBytes("abc"u8.ToArray(), "a.wav", "audio/wav");
        var upload = new ApiRequest(new ApiOperation("o", "POST", "/o", ApiSecurity.None)) { Content = ApiContent.File(file, null) };
        await transport.SendAsync(upload, null, default);
        await transport.SendAsync(new ApiRequest(upload.Operation) { Body = TestClient.Request }, null, default);
        Assert.Equal(["audio/wav", "application/json"], server.Requests.Select(static request => request.Header("Content-Type")));
        Assert.All(server.Requests, static request =>
            Assert.Equal(request.Body.Length.ToString(CultureInfo.InvariantCulture), request.Header("Content-Length")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_any_sort_that_nobody_asked_for_was_not_sent(bool isFile)
    {
        using var http = new HttpClient(new BreakingHandler());
        var options = new OpenRouterClientOptions { BaseAddress = new Uri("https://memory.invalid"), MaxRetries = 0 };
        using var transport = new ApiTransport(options, "https://document.invalid", http);
        var upload = new ApiOperation("o", "POST", "/o", ApiSecurity.None);
        var request = isFile
            ? new ApiRequest(upload) { Content = ApiContent.File(FilePart.FromStream(new MemoryStream([1]), "a"), null) }
            : new ApiRequest(upload);
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => transport.SendAsync(request, null, default));
        Assert.Equal(!isFile, thrown.MayHaveBeenSent);
    }

    [Fact]
    public async Task What_is_asked_for_is_what_the_call_can_read()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "text/plain", "no"));
        using var transport = TestClient.Transport(server, static options => options.MaxRetries = 0);
        var speech = new ApiRequest(new ApiOperation("o", "GET", "/o", ApiSecurity.None) { Accept = "audio/mpeg" });
        var lines = new EventStreamFormat<JsonElement> { Read = JsonRead.Element, MediaType = "application/jsonl" };
        await transport.TrySendAsync<JsonElement>(s_request, JsonRead.Element, null, default);
        await transport.TrySendBinaryAsync(speech, null, default);
        await EndAsync(transport.StreamAsync(s_request, s_events, null, default));
        await EndAsync(transport.StreamAsync(speech, s_events, null, default));
        await EndAsync(transport.StreamAsync(s_request, lines, null, default));
        const string Events = "text/event-stream, application/json";
        Assert.Equal(
            ["application/json", "audio/mpeg", Events, Events, "application/jsonl"],
            server.Requests.Select(static request => request.Header("Accept")));
    }

    [Fact]
    public async Task No_form_of_a_call_waits_for_the_context_that_the_user_calls_in()
    {
        using var http = new HttpClient(new LateHandler());
        var options = new OpenRouterClientOptions { BaseAddress = new Uri("https://memory.invalid") };
        using var transport = new ApiTransport(options, "https://document.invalid", http);
        var context = new CountingContext();
        foreach (var call in new Func<Task>[]
        {
            () => transport.SendAsync(s_request, null, default),
            () => transport.TrySendAsync(s_request, null, default),
            () => transport.SendAsync<int>(s_request, JsonRead.Int32, null, default),
            () => transport.TrySendAsync<int>(s_request, JsonRead.Int32, null, default),
            () => transport.SendTextAsync(s_request, null, default),
            () => transport.TrySendTextAsync(s_request, null, default),
            () => transport.SendTextAsync<int>(s_request, JsonRead.Int32, null, default),
            () => transport.TrySendTextAsync<int>(s_request, JsonRead.Int32, null, default),
            () => transport.SendBinaryAsync(s_request, null, default),
            () => transport.TrySendBinaryAsync(s_request, null, default),
        })
        {
            await context.Within(call);
            Assert.Equal(0, context.Posts);
        }
    }

    [Fact]
    public async Task Hooks_are_not_asked_about_a_call_that_was_cancelled_before()
    {
        using var source = new CancellationTokenSource();
        var hook = new AskedHook();
        using var transport = TestClient.Transport(new OpenRouterClientOptions { Hooks = { hook } });
        await source.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(s_request, null, source.Token));
        Assert.Equal((source.Token, false), (thrown.CancellationToken, hook.WasAsked));
    }

    private static Task EndAsync(IAsyncEnumerable<JsonElement> events) => Assert.ThrowsAnyAsync<OpenRouterApiException>(async () =>
    {
        await foreach (var item in events) Assert.Fail("an event: " + item);
    });

    /// <summary>Answers on another thread than that which asked.</summary>
    private sealed class LateHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Run(static () => { }, cancellationToken).ConfigureAwait(false);
            return new HttpResponseMessage { Content = new StringContent("7", null, "text/plain") };
        }
    }

    private sealed class BreakingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new IOException("broken"));
    }

    private sealed class AskedHook : OpenRouterHook
    {
        public bool WasAsked { get; private set; }

        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken)
        {
            WasAsked = true;
            return ValueTask.CompletedTask;
        }
    }
}
