using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRouter;

namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>What is wrong is said in one sentence, when the host starts, with the path in the configuration and without the value.</summary>
public sealed class MistakeTests : EmulatorFixture
{
    [Theory]
    [InlineData("ApiKye", "sk-or-x", "The setting 'OpenRouter:ApiKye' cannot be used: there is no such setting; did you mean 'ApiKey'?")]
    [InlineData("Endpoint", "https://x", "The setting 'OpenRouter:Endpoint' cannot be used: there is no such setting; did you mean 'BaseAddress'?")]
    [InlineData("Key", "sk-or-x", "The setting 'OpenRouter:Key' cannot be used: there is no such setting; did you mean 'ApiKey'?")]
    [InlineData("TimeOuts", "00:01:00", "The setting 'OpenRouter:TimeOuts' cannot be used: there is no such setting; did you mean 'Timeout'?")]
    [InlineData("Timeout:Seconds", "5", "The setting 'OpenRouter:Timeout:Seconds' cannot be used: there is no such setting; did you mean 'Timeout'?")]
    [InlineData("Budget", "5", "The setting 'OpenRouter:Budget' cannot be used: no text can be it: set it in code.")]
    [InlineData("ApiKey", "", "The setting 'OpenRouter:ApiKey' cannot be used: it is empty: leave it out for what counts without it.")]
    [InlineData("ApiKey", "Bearer sk-or-x", "The setting 'OpenRouter:ApiKey' cannot be used: it begins with 'Bearer': give the key alone, "
        + "the client adds that word.")]
    [InlineData("BaseAddress", "openrouter.ai", "The setting 'OpenRouter:BaseAddress' cannot be used: it must be an absolute http or https address.")]
    [InlineData("BaseAddress", "ftp://openrouter.ai", "The setting 'OpenRouter:BaseAddress' cannot be used: its scheme is 'ftp'; "
        + "it must be an absolute http or https address.")]
    [InlineData("Timeout", "soon", "The setting 'OpenRouter:Timeout' cannot be used: it must be a time such as '00:05:00', or 'infinite'.")]
    [InlineData("Timeout", "30", "The setting 'OpenRouter:Timeout' cannot be used: it must be a time such as '00:05:00', or 'infinite'.")]
    [InlineData("IdleTimeout", "00:00:00", "The setting 'OpenRouter:IdleTimeout' cannot be used: it must be a time such as '00:05:00', or 'infinite', "
        + "and more than zero.")]
    [InlineData("MaxRetries", "-1", "The setting 'OpenRouter:MaxRetries' cannot be used: it must be a whole number, 0 or more.")]
    [InlineData("MaxRetries", "2.5", "The setting 'OpenRouter:MaxRetries' cannot be used: it must be a whole number, 0 or more.")]
    [InlineData("MaxResponseBytes", "0", "The setting 'OpenRouter:MaxResponseBytes' cannot be used: it must be a whole number above 0.")]
    [InlineData("ValidateRequests", "yes", "The setting 'OpenRouter:ValidateRequests' cannot be used: it must be 'true' or 'false'.")]
    [InlineData("CostWhenUnknown", "0,5", "The setting 'OpenRouter:CostWhenUnknown' cannot be used: it must be an amount in US dollars such as '0.25', "
        + "0 or more.")]
    public async Task A_wrong_setting_ends_the_start(string name, string text, string sentence)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddOpenRouter(Configuration([("OpenRouter:" + name, text)]).GetSection("OpenRouter"));
        using var host = builder.Build();
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => host.StartAsync());
        Assert.Equal(sentence, thrown.Message);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddOpenRouter(Section(("OpenRouter:Timeout", "x"), ("OpenRouter:MaxRetries", "y")));
        await using var app = builder.Build();
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => app.StartAsync());
        Assert.Contains("'OpenRouter:Timeout'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'OpenRouter:MaxRetries'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_code_sets_wrongly_is_checked_too()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddOpenRouter(static options => options.ApiKey = " ");
        using var host = builder.Build();
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => host.StartAsync());
        Assert.StartsWith("The setting 'ApiKey' cannot be used: it is empty", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_to_another_machine_is_refused_before_a_key_goes_there()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddOpenRouter(Configuration([("OpenRouter:BaseAddress", "http://example.com/api/v1")]).GetSection("OpenRouter"));
        using var host = builder.Build();
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => host.StartAsync());
        Assert.StartsWith("The setting 'OpenRouter:BaseAddress' cannot be used: 'http://example.com' is plain http", thrown.Message, StringComparison.Ordinal);
    }

    // Discovery needs none, so it is no mistake before a call that does.
    [Fact]
    public async Task A_call_without_a_key_names_where_the_configuration_would_have_it()
    {
        using var services = new ServiceCollection()
            .AddOne(options => options.BaseAddress = Server.BaseAddress)
            .Configure<OpenRouterClientOptions>(static options => options.Apply(static _ => null))
            .BuildServiceProvider();
        await services.GetRequiredService<ImagesClient>().ListModelsAsync();

        var collection = new ServiceCollection();
        collection.AddOpenRouter(Configuration([("Ai:Pictures:BaseAddress", Server.BaseAddress.ToString())]).GetSection("Ai:Pictures"));
        using var configured = collection.BuildServiceProvider();
        await configured.GetRequiredService<ImagesClient>().ListModelsAsync();
        var thrown = await Assert.ThrowsAsync<OpenRouterApiKeyMissingException>(
            () => configured.GetRequiredService<ImagesClient>().GenerateAsync(Small));
        Assert.StartsWith(
            "There is no API key. Set 'Ai:Pictures:ApiKey' in the configuration, the environment variable 'OPENROUTER_API_KEY', or",
            thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_registration_with_settings_is_refused_and_one_without_changes_nothing()
    {
        var collection = new ServiceCollection();
        var name = collection.AddOpenRouter(Section()).Name;
        Assert.Equal(name, collection.AddOpenRouter().Name);
        Assert.Single(collection, static service => service.ServiceType == typeof(OpenRouterClient) && !service.IsKeyedService);
        Assert.Equal(
            "The client 'OpenRouter.OpenRouterClient' of the configuration 'OpenRouter' is registered already; change its options with "
                + "services.Configure<OpenRouterClientOptions>(...), or register another one with a key of its own.",
            Assert.Throws<InvalidOperationException>(() => collection.AddOpenRouter(Section())).Message);

        // Which of the two comes first is no matter: a library needs the client, and the application says which.
        collection.AddKeyedOpenRouter("one");
        collection.AddKeyedOpenRouter("one", Lead);
        Assert.Equal(
            "The client 'OpenRouter.OpenRouterClient' with the key 'one' is registered already; change its options with "
                + "services.Configure<OpenRouterClientOptions>(\"one\", ...), or register another one with a key of its own.",
            Assert.Throws<InvalidOperationException>(() => collection.AddKeyedOpenRouter("one", Lead)).Message);
    }

    // A library that emits the same client for itself, with the same options: whose key would pay?
    [Fact]
    public void A_client_of_the_same_name_in_another_assembly_needs_a_key()
    {
        var other = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Library"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Library").DefineType("OpenRouter.OpenRouterClient", TypeAttributes.Public).CreateType();
        var collection = new ServiceCollection();
        collection.AddSingleton(other, Activator.CreateInstance(other)!);
        Assert.Equal(
            "The client 'OpenRouter.OpenRouterClient' has the name of the one of 'Library', which is registered already and has the same options; "
                + "register one of them with a key of its own.",
            Assert.Throws<InvalidOperationException>(() => collection.AddOpenRouter(Lead)).Message);
        Assert.NotEmpty(collection.AddKeyedOpenRouter("own", Lead).Name);
    }

    [Fact]
    public void A_registration_after_the_container_was_built_is_refused()
    {
        var builder = WebApplication.CreateBuilder();
        using var app = builder.Build() as IDisposable;
        Assert.Equal(
            "The client 'OpenRouter.OpenRouterClient' of the configuration 'OpenRouter' cannot be registered once the container is built; "
                + "do it before Build() is called.",
            Assert.Throws<InvalidOperationException>(() => builder.Services.AddOpenRouter(Section())).Message);
    }

    [Fact]
    public void The_whole_configuration_is_no_section()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddOpenRouter(Configuration([("OpenRouter:ApiKey", Key)])));
        Assert.StartsWith(
            "This is the whole configuration; give the client its section of it: configuration.GetSection(\"OpenRouter\").",
            thrown.Message, StringComparison.Ordinal);
    }
}
