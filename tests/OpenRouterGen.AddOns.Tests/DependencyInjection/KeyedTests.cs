using Microsoft.Extensions.DependencyInjection;
using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>Clients beside each other have keys, and each its own options, connections and groups.</summary>
public sealed class KeyedTests : EmulatorFixture
{
    [Fact]
    public async Task Two_clients_by_key_call_two_accounts_and_the_one_without_a_key_a_third()
    {
        await using var second = await EmulatorServer.StartAsync(new() { ApiKey = "sk-or-second" });
        await using var third = await EmulatorServer.StartAsync(new() { ApiKey = "sk-or-third" });
        var collection = new ServiceCollection();
        collection.AddKeyedOpenRouter("first", Lead);
        collection.AddKeyedOpenRouter("second", options => (options.BaseAddress, options.ApiKey) = (second.BaseAddress, second.ApiKey));
        collection.AddOpenRouter(options => (options.BaseAddress, options.ApiKey) = (third.BaseAddress, third.ApiKey));
        using var services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await services.GetRequiredKeyedService<ImagesClient>("first").GenerateAsync(Small);
        await services.GetRequiredKeyedService<OpenRouterClient>("second").Images.GenerateAsync(Small);
        await services.GetRequiredService<ImagesClient>().GenerateAsync(Small);
        Assert.Equal([1L, 1L, 1L], new[] { Server, second, third }.Select(static server => server.Ledger.Total));
        Assert.Same(
            services.GetRequiredKeyedService<OpenRouterClient>("first").Images, services.GetRequiredKeyedService<ImagesClient>("first"));
    }

    [Fact]
    public async Task The_key_is_the_name_of_the_options()
    {
        var collection = new ServiceCollection();
        collection.AddKeyedOpenRouter("one");
        collection.AddKeyedOpenRouter("two", Lead);
        collection.Configure<OpenRouterClientOptions>("one", Lead);
        collection.Configure<OpenRouterClientOptions>(static options => options.ApiKey = "sk-or-other");
        using var services = collection.BuildServiceProvider();
        await services.GetRequiredKeyedService<ImagesClient>("one").GenerateAsync(Small);
        await services.GetRequiredKeyedService<ImagesClient>("two").GenerateAsync(Small);
        Assert.Equal(2, Server.Ledger.Total);
    }

    [Fact]
    public async Task A_key_has_a_section_of_its_own()
    {
        var collection = new ServiceCollection();
        collection.AddKeyedOpenRouter("one", Section());
        using var services = collection.BuildServiceProvider();
        Assert.Single((await services.GetRequiredKeyedService<ImagesClient>("one").GenerateAsync(Small)).Data);
    }

    [Fact]
    public void A_key_that_nobody_registered_is_named_with_those_that_are_there()
    {
        var collection = new ServiceCollection();
        collection.AddKeyedOpenRouter("one", Section());
        collection.AddKeyedOpenRouter("two", Lead);
        collection.AddOpenRouter(Lead);
        using var services = collection.BuildServiceProvider();
        const string Sentence = "There is no client 'OpenRouter.OpenRouterClient' with the key 'tow'; registered are: "
            + "'one' of the configuration 'OpenRouter', 'two', the one without a key.";
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => services.GetRequiredKeyedService<OpenRouterClient>("tow")).Message);
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => services.GetRequiredKeyedService<ImagesClient>("tow")).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_key_is_not_empty(string? key) =>
        Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddKeyedOpenRouter(key!, Lead));
}
