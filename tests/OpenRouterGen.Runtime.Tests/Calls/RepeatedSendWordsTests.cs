using System.Linq.Expressions;
using System.Net;
using OpenRouter.Runtime;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>The exception of a second send says who asked for it, where that shows, and what to do about it.</summary>
public sealed class RepeatedSendWordsTests
{
    private static readonly Uri s_elsewhere = new("http://localhost/api/v1");

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect(int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(status, null, "", "Location: /again"));
        var message = await MessageAsync(server.Address, new SocketsHttpHandler());
        Assert.StartsWith("A redirect", message, StringComparison.Ordinal);
        Assert.Contains("AllowAutoRedirect = false", message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Basic realm=\"r\"")]
    [InlineData("Digest realm=\"r\", nonce=\"n\", qop=\"auth\"")]
    public async Task Credentials_that_the_platform_sends_after_a_401(string challenge)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(401, null, "", "WWW-Authenticate: " + challenge));
        var message = await MessageAsync(server.Address, new SocketsHttpHandler { Credentials = new NetworkCredential("user", "secret") });
        Assert.Contains("401", message, StringComparison.Ordinal);
        Assert.Contains("PreAuthenticate", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_proxy_that_asks_for_credentials_over_plain_http()
    {
        await using var proxy = new LoopbackServer(static exchange => exchange.AnswerAsync(407, null, "", "Proxy-Authenticate: Basic realm=\"p\""));
        var handler = new SocketsHttpHandler
        {
            Proxy = new WebProxy(proxy.Address.GetLeftPart(UriPartial.Authority)) { Credentials = new NetworkCredential("user", "secret") },
        };
        var message = await MessageAsync(new Uri("http://service.localhost/api/v1"), handler);
        Assert.Contains("407", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        Assert.Single(proxy.Requests);
    }

    [Fact]
    public async Task A_handler_that_leaves_something_of_its_own_on_the_message_is_no_resilience_handler()
    {
        var message = await MessageAsync(s_elsewhere, new NotingHandler { InnerHandler = new RetryingHandler(new RefusingHandler()) });
        Assert.DoesNotContain("Microsoft.Extensions.Http.Resilience)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_by_its_name()
    {
        var message = await MessageAsync(s_elsewhere, new RetryingHandler(new LoggingHandler { InnerHandler = new RefusingHandler() }));
        Assert.Contains("'" + typeof(RetryingHandler).FullName + "'", message, StringComparison.Ordinal);
        Assert.Contains("nothing more was sent", message, StringComparison.Ordinal);
        Assert.Contains("RemoveAllResilienceHandlers();", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_waits_before_it_asks_again()
    {
        var message = await MessageAsync(s_elsewhere, new LoggingHandler { InnerHandler = new PatientHandler { InnerHandler = new RefusingHandler() } });
        Assert.Contains(nameof(PatientHandler), message, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(LoggingHandler), message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_pool_of_HTTP_2_that_asks_again_after_a_refusal_leaves_the_outcome_unknown(bool isGoAway)
    {
        await using var server = new FaultServer(connection => HttpTwoServer.RefuseAsync(connection, isGoAway));
        using var http = HttpTwo();
        using var client = new OpenRouterClient(Options(server.Address), http);
        var thrown = Assert.IsAssignableFrom<OpenRouterException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.True(thrown.OutcomeUnknown);
        if (thrown is OpenRouterRepeatedSendException) Assert.Contains("HTTP/2", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_client_over_HTTP_2_lets_the_pool_ask_again()
    {
        using var http = HttpTwo();
        using var own = new HttpSender(http, isOwn: true);
        using var given = new HttpSender(http, isOwn: false);
        using var message = new HttpRequestMessage();
        var ticket = new SendTicket(hasBody: true) { OnlyPoolAsks = own.OnlyPoolAsks };
        ticket.Write(message);
        ticket.Write(message);
        var other = new SendTicket(hasBody: true) { OnlyPoolAsks = given.OnlyPoolAsks };
        other.Write(message);
        Assert.Throws<OpenRouterRepeatedSendException>(() => other.Write(message));
    }

    [Theory]
    [InlineData(
        "Proxy-Authorization",
        "A proxy that wants to know who sends (407)",
        "Over plain http a proxy asks once the body was sent; use https, where it asks before.")]
    [InlineData(
        "Authorization",
        "The authentication of the HttpClient (Credentials of its handler, after a 401)",
        "Take the Credentials off and let the client's key do; where they are needed, set PreAuthenticate = true and make a request that only reads first.")]
    public void What_was_added_to_the_message_shows_who_asked_and_what_to_do(string header, string asker, string advice)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "http://memory.invalid/");
        var first = new SentMessage(message);
        message.Headers.TryAddWithoutValidation(header, "Basic eDp5");
        Assert.Equal(
            asker + " asked to send a request again that may be billed. It was stopped: nothing more was sent, and what became of the first is not known. "
                + advice,
            RepeatedSend.Words(first, message));
    }

    /// <summary>On threads of the platform alone no handler shows.</summary>
    [Theory]
    [InlineData("1.1", "A handler or a redirect of the HttpClient asked")]
    [InlineData("2.0", "A handler of the HttpClient, or over HTTP/2 its connection pool when the service refuses a stream or goes away, asked")]
    public void Where_no_handler_shows_the_pool_may_have_asked_over_HTTP_2(string version, string asker)
    {
        using var message = new HttpRequestMessage { Version = Version.Parse(version) };
        var words = typeof(RepeatedSend).GetMethod(nameof(RepeatedSend.Words))!.CreateDelegate<Func<HttpRequestMessage, string>>(new SentMessage(message));
        var said = new[] { message }.AsParallel().WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(words).ToList();
        Assert.StartsWith(asker, Assert.Single(said), StringComparison.Ordinal);
    }

    /// <summary>Proxies of handlers and calls by reflection run code that is emitted while the program runs.</summary>
    [Fact]
    public void Code_without_a_type_on_the_way_changes_nothing()
    {
        using var message = new HttpRequestMessage();
        var ticket = new SendTicket(hasBody: true);
        var write = Expression.Lambda<Action>(
            Expression.Call(Expression.Constant(ticket), nameof(SendTicket.Write), null, Expression.Constant(message))).Compile();
        write();
        Assert.Contains("nothing more was sent", Assert.Throws<OpenRouterRepeatedSendException>(write).Message, StringComparison.Ordinal);
    }

    private static HttpClient HttpTwo() => new(new SocketsHttpHandler())
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private static OpenRouterClientOptions Options(Uri address) =>
        new() { ApiKey = TestClient.Key, BaseAddress = address, MaxRetries = 0, AllowBodyCopies = true };

    private static async Task<string> MessageAsync(Uri address, HttpMessageHandler handler)
    {
        using var http = new HttpClient(handler);
        using var client = new OpenRouterClient(Options(address), http);
        var thrown = Assert.IsType<OpenRouterRepeatedSendException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.True(thrown.OutcomeUnknown);
        return thrown.Message;
    }

    private sealed class NotingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Options.Set(new HttpRequestOptionsKey<string>("theirs"), "noted");
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Takes the body and answers that it cannot.</summary>
    private sealed class RefusingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            await Task.Yield();
            return new HttpResponseMessage(HttpStatusCode.InternalServerError);
        }
    }

    private sealed class LoggingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Assert.NotNull(response);
            return response;
        }
    }

    private sealed class PatientHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (await base.SendAsync(request, cancellationToken)) await Task.Yield();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
