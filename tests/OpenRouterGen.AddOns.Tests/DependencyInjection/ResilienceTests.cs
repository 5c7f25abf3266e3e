using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>The handlers that an application gives to all of its HttpClients, as Aspire's defaults do, neither lose a picture nor order it twice.</summary>
public sealed class ResilienceTests : EmulatorFixture
{
    private static readonly TimeSpan s_attempt = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_may_take_longer_than_an_attempt_of_the_standard_handler(bool isBefore)
    {
        Server.Fail(1, new EmulatorFault { Latency = 5 * s_attempt });
        var collection = new ServiceCollection();
        if (isBefore) AddDefaults(collection);
        collection.AddOpenRouter(Lead);
        if (!isBefore) AddDefaults(collection);
        using var services = collection.BuildServiceProvider();
        Assert.Single((await services.GetRequiredService<ImagesClient>().GenerateAsync(Small)).Data);
        Assert.Single(Server.Ledger.Requests);
    }

    // What the test above would see without the add-on: the handler is there, and its time is over before the picture is made.
    [Fact]
    public async Task Without_the_registration_the_standard_handler_loses_the_picture()
    {
        Server.Fail(1, new EmulatorFault { Latency = 5 * s_attempt });
        using var services = AddDefaults(new ServiceCollection()).BuildServiceProvider();
        using var client = new OpenRouterClient(Server.ClientOptions, services.GetRequiredService<IHttpClientFactory>().CreateClient("other"));
        await Assert.ThrowsAnyAsync<OpenRouterException>(() => client.Images.GenerateAsync(Small));
    }

    [Fact]
    public async Task The_handlers_stay_for_every_other_HttpClient()
    {
        var collection = new ServiceCollection().AddOne(Lead);
        using var services = AddDefaults(collection).BuildServiceProvider();
        Server.Fail(1, new EmulatorFault { Status = 503 });
        await services.GetRequiredService<ImagesClient>().TryGenerateAsync(Small);
        Assert.Contains(Handlers(services, "other"), handler => handler is ResilienceHandler);
        Assert.DoesNotContain(Handlers(services, typeof(OpenRouterClient).FullName!), handler => handler is ResilienceHandler);
    }

    // Who writes it on this client's own builder means it; what it sends again is stopped by the client.
    [Fact]
    public void A_handler_that_is_added_to_the_clients_own_builder_stays()
    {
        var collection = new ServiceCollection();
        var builder = collection.AddOpenRouter(Lead);
        builder.AddStandardResilienceHandler();
        using var services = collection.BuildServiceProvider();
        Assert.Contains(Handlers(services, builder.Name), handler => handler is ResilienceHandler);
    }

    private static IServiceCollection AddDefaults(IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(static defaults => defaults.AddStandardResilienceHandler(static options =>
        {
            options.AttemptTimeout.Timeout = s_attempt;
            options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(1);
            options.TotalRequestTimeout.Timeout = 2 * s_attempt;
        }));

    private static IEnumerable<HttpMessageHandler> Handlers(ServiceProvider services, string name)
    {
        HttpMessageHandler handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            yield return handler;
            handler = inner;
        }

        yield return handler;
    }
}
