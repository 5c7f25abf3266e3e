using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using OpenRouter.Tests.Faults;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OpenRouter.Tests.Calls;

/// <summary>The real standard and hedging handlers of Microsoft.Extensions.Http.Resilience around one paid request.</summary>
public sealed class ResilienceHandlerTests
{
    private const string Failure = """{"error":{"message":"no"}}""";

    [Theory]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(429, true)]
    [InlineData(408, true)]
    public async Task The_standard_handler_gets_one_paid_request_through(int status, bool isStream)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(status, "application/json", Failure));
        await AssertStoppedAsync(server, isStream, static builder => builder.AddStandardResilienceHandler(AtOnce));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_attempt_timeout_of_the_standard_handler_sends_nothing_again()
    {
        await using var server = new LoopbackServer(static exchange => exchange.UntilClosedAsync());
        await AssertStoppedAsync(server, isStream: false, static builder => builder.AddStandardResilienceHandler(static options =>
        {
            AtOnce(options);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(200);
        }));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_under_the_standard_handler_sends_nothing_again()
    {
        await using var server = new LoopbackServer(static exchange =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        });
        await AssertStoppedAsync(server, isStream: true, static builder => builder.AddStandardResilienceHandler(AtOnce));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_hedging_handler_sends_nothing_again_after_a_failure()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "application/json", Failure));
        await AssertStoppedAsync(server, isStream: false, static builder => builder.AddStandardHedgingHandler().Configure(static options =>
            options.Hedging.Delay = TimeSpan.FromSeconds(10)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_hedging_handler_sends_nothing_beside_a_request_that_takes_long()
    {
        await using var server = new LoopbackServer(static exchange => exchange.UntilClosedAsync());
        await AssertStoppedAsync(server, isStream: false, static builder => builder.AddStandardHedgingHandler().Configure(static options =>
            options.Hedging.Delay = TimeSpan.FromMilliseconds(300)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_line_that_the_message_names_turns_the_handlers_off()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "application/json", Failure));
        await using var services = Services(static builder =>
        {
            builder.AddStandardResilienceHandler(AtOnce);
#pragma warning disable EXTEXP0001 // What the exception advises.
            builder.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        });
        using var client = Client(server.Address, services);
        Assert.IsType<OpenRouterServerErrorException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_timeout_of_a_handler_that_does_not_retry_is_named_as_what_it_is()
    {
        await using var server = new LoopbackServer(static exchange => exchange.UntilClosedAsync());
        await using var services = Services(static builder => builder.AddStandardResilienceHandler(static options =>
        {
            options.Retry.ShouldHandle = static _ => ValueTask.FromResult(false);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(200);
        }));
        using var client = Client(server.Address, services);
        var thrown = Assert.IsType<OpenRouterTimeoutException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.IsType<TimeoutRejectedException>(thrown.InnerException);
        Assert.Contains("resilience handler", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((true, true, RequestStage.AwaitingAnswer), (thrown.MayHaveBeenSent, thrown.OutcomeUnknown, thrown.Stage));
        Assert.Null(thrown.Timeout);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_open_circuit_is_named_as_what_it_is_and_nothing_was_sent()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "application/json", Failure));
        await using var services = Services(static builder => builder.AddStandardResilienceHandler(static options =>
        {
            options.Retry.ShouldHandle = static _ => ValueTask.FromResult(false);
            options.CircuitBreaker.MinimumThroughput = 2;
        }));
        using var client = Client(server.Address, services);
        for (var i = 0; i < 2; i++) await Assert.ThrowsAsync<OpenRouterServerErrorException>(() => client.Images.ListModelsAsync());
        var thrown = Assert.IsType<OpenRouterConnectionException>((await Outcome.OfAsync(client, isStream: false)).Exception);
        Assert.IsType<BrokenCircuitException>(thrown.InnerException);
        Assert.Contains("circuit breaker", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((false, false, RequestStage.NotSent), (thrown.MayHaveBeenSent, thrown.OutcomeUnknown, thrown.Stage));
        Assert.DoesNotContain(server.Requests, static request => request.Method == "POST");
    }

    [Fact]
    public async Task A_request_that_only_reads_is_retried_by_the_standard_handler_as_ever()
    {
        var count = 0;
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(Reference.Listing, Interlocked.Increment(ref count) < 3 ? 500 : 200));
        await using var services = Services(static builder => builder.AddStandardResilienceHandler(AtOnce));
        using var client = Client(server.Address, services);
        Assert.Empty((await client.Images.ListModelsAsync()).Data);
        Assert.Equal(3, server.Requests.Count);
    }

    private static void AtOnce(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.ShouldRetryAfterHeader = false;
    }

    private static async Task AssertStoppedAsync(LoopbackServer server, bool isStream, Action<IHttpClientBuilder> configure)
    {
        await using var services = Services(configure);
        using var client = Client(server.Address, services);
        var thrown = Assert.IsType<OpenRouterRepeatedSendException>((await Outcome.OfAsync(client, isStream)).Exception);
        Assert.StartsWith("A resilience handler", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("nothing more was sent", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("RemoveAllResilienceHandlers();", thrown.Message, StringComparison.Ordinal);
        Assert.True(thrown.OutcomeUnknown);
        Assert.True(thrown.MayHaveBeenBilled);
    }

    private static ServiceProvider Services(Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddHttpClient("service").ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false }));
        return services.BuildServiceProvider();
    }

    private static OpenRouterClient Client(Uri address, ServiceProvider services) => new(
        new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = address, MaxRetries = 0 },
        services.GetRequiredService<IHttpClientFactory>().CreateClient("service"));
}
