using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenRouter;

namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>The client and its groups are one for the whole container, by the container's HttpClient and options.</summary>
public sealed class RegistrationTests : EmulatorFixture
{
    [Fact]
    public async Task A_registered_client_makes_a_picture()
    {
        using var services = new ServiceCollection().AddOne(Lead).BuildServiceProvider();
        var response = await services.GetRequiredService<OpenRouterClient>().Images.GenerateAsync(Small);
        Assert.Single(response.Data);
        Assert.Single(Server.Ledger.Requests);
    }

    [Fact]
    public void Client_and_groups_are_the_same_in_every_scope()
    {
        using var services = new ServiceCollection().AddOne(Lead).BuildServiceProvider(validateScopes: true);
        var client = services.GetRequiredService<OpenRouterClient>();
        using var scope = services.CreateScope();
        Assert.Same(client, scope.ServiceProvider.GetRequiredService<OpenRouterClient>());
        Assert.Same(client.Images, scope.ServiceProvider.GetRequiredService<ImagesClient>());
        Assert.Same(client.Models, scope.ServiceProvider.GetRequiredService<ModelsClient>());
        Assert.Same(client.Credits, scope.ServiceProvider.GetRequiredService<CreditsClient>());
        Assert.Same(client.ApiKeys, scope.ServiceProvider.GetRequiredService<ApiKeysClient>());
        Assert.Same(client.Generations, scope.ServiceProvider.GetRequiredService<GenerationsClient>());
    }

    [Fact]
    public void Every_group_of_the_client_is_registered()
    {
        using var services = new ServiceCollection().AddOne(Lead).BuildServiceProvider();
        var groups = typeof(OpenRouterClient).GetProperties().Select(static property => property.PropertyType).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.NotNull(services.GetService(group)));
    }

    [Fact]
    public void A_thousand_scopes_have_one_HttpClient_and_leave_nothing_behind()
    {
        var factory = new CountingFactory();
        using var services = new ServiceCollection().AddOne(Lead).AddSingleton<IHttpClientFactory>(factory).BuildServiceProvider();
        var seen = new HashSet<ImagesClient>();
        for (var i = 0; i < 1_000; i++)
        {
            using var scope = services.CreateScope();
            seen.Add(scope.ServiceProvider.GetRequiredService<ImagesClient>());
            seen.Add(scope.ServiceProvider.GetRequiredService<OpenRouterClient>().Images);
        }

        Assert.Single(seen);
        Assert.Equal(1, factory.Count);
    }

    [Fact]
    public async Task The_container_ends_the_client()
    {
        var services = new ServiceCollection().AddOne(Lead).BuildServiceProvider();
        var client = services.GetRequiredService<OpenRouterClient>();
        await services.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.GenerateAsync(Small));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_container_configures_counts_before_and_after_the_registration(bool isBefore)
    {
        var collection = new ServiceCollection();
        if (isBefore) collection.Configure<OpenRouterClientOptions>(Lead);
        collection.AddOpenRouter();
        if (!isBefore) collection.Configure<OpenRouterClientOptions>(Lead);
        using var services = collection.BuildServiceProvider();
        Assert.Single((await services.GetRequiredService<ImagesClient>().GenerateAsync(Small)).Data);
    }

    [Fact]
    public void The_options_are_those_that_others_read()
    {
        using var services = new ServiceCollection().AddOne(Lead).BuildServiceProvider();
        Assert.Equal(Server.BaseAddress, services.GetRequiredService<IOptions<OpenRouterClientOptions>>().Value.BaseAddress);
    }

    [Fact]
    public void The_HttpClient_has_no_time_of_its_own_whatever_an_application_gives_to_all()
    {
        var collection = new ServiceCollection().ConfigureHttpClientDefaults(
            static defaults => defaults.ConfigureHttpClient(static client => client.Timeout = TimeSpan.FromSeconds(1)));
        var name = collection.AddOpenRouter(Lead).Name;
        using var services = collection.BuildServiceProvider();
        Assert.Equal(Timeout.InfiniteTimeSpan, services.GetRequiredService<IHttpClientFactory>().CreateClient(name).Timeout);
    }

    [Fact]
    public void The_connections_are_those_of_a_client_that_makes_its_own()
    {
        var collection = new ServiceCollection();
        var name = collection.AddOpenRouter(options => options.ConnectTimeout = TimeSpan.FromSeconds(7)).Name;
        using var services = collection.BuildServiceProvider();
        HttpMessageHandler handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner }) handler = inner;
        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.Equal(
            (TimeSpan.FromSeconds(7), TimeSpan.FromMinutes(5), TimeSpan.Zero),
            (sockets.ConnectTimeout, sockets.PooledConnectionLifetime, sockets.ResponseDrainTimeout));
        Assert.Equal((false, false, System.Net.DecompressionMethods.All), (sockets.AllowAutoRedirect, sockets.UseCookies, sockets.AutomaticDecompression));
    }

    [Fact]
    public async Task The_builder_takes_handlers_of_the_application()
    {
        var seen = new List<string>();
        var collection = new ServiceCollection();
        collection.AddOpenRouter(Lead).AddHttpMessageHandler(() => new WatchingHandler(seen));
        using var services = collection.BuildServiceProvider();
        await services.GetRequiredService<ImagesClient>().GenerateAsync(Small);
        Assert.Equal(["POST"], seen);
    }
}
