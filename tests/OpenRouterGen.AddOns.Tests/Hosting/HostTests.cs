using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRouter;

namespace OpenRouterGen.AddOns.Tests.Hosting;

/// <summary>Real hosts, with the client from their configuration.</summary>
public sealed class HostTests : EmulatorFixture
{
    [Fact]
    public async Task A_web_application_answers_with_a_picture()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(Settings("OpenRouter"));
        builder.AddOpenRouter();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/picture", async (ImagesClient images, CancellationToken token) =>
            (await images.GenerateAsync(Small, cancellationToken: token)).Data[0].Bytes.Length);
        await app.StartAsync();
        using var browser = new HttpClient();
        Assert.InRange(await browser.GetFromJsonAsync<int>(app.Urls.Single() + "/picture"), 1, int.MaxValue);
        Assert.Single(Server.Ledger.Requests);
    }

    [Fact]
    public async Task A_worker_has_the_client_of_a_connection_string()
    {
        using var host = await StartedAsync("pictures", [new("ConnectionStrings:pictures", "Endpoint=" + Server.BaseAddress + ";Key=" + Key)]);
        Assert.Single((await host.Services.GetRequiredService<ImagesClient>().GenerateAsync(Small)).Data);
    }

    [Theory]
    [InlineData("endpoint = {0} ; KEY={1};")]
    [InlineData(";Key={1};;Endpoint={0};MaxRetries=0")]
    public async Task A_connection_string_is_read_with_blanks_in_any_case_and_with_other_options(string form)
    {
        var connection = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Server.BaseAddress, Key);
        using var host = await StartedAsync("pictures", [new("ConnectionStrings:pictures", connection)]);
        Assert.Single((await host.Services.GetRequiredService<ImagesClient>().GenerateAsync(Small)).Data);
    }

    [Fact]
    public async Task An_address_alone_is_a_connection_string_and_the_section_says_the_rest()
    {
        using var host = await StartedAsync("OpenRouter", [
            new("ConnectionStrings:OpenRouter", Server.BaseAddress.ToString()), new("OpenRouter:ApiKey", Key),
            new("OpenRouter:BaseAddress", "https://127.0.0.1:9/wrong")]);
        Assert.Single((await host.Services.GetRequiredService<ImagesClient>().GenerateAsync(Small)).Data);
    }

    [Theory]
    [InlineData("Endpoint=nowhere", "The setting 'Endpoint' of 'ConnectionStrings:pictures' cannot be used: it must be an absolute http or https address.")]
    [InlineData("Endpont=https://x", "The setting 'Endpont' of 'ConnectionStrings:pictures' cannot be used: there is no such setting.")]
    [InlineData("Model=x", "The setting 'Model' of 'ConnectionStrings:pictures' cannot be used: there is no such setting.")]
    [InlineData("Key=", "The setting 'Key' of 'ConnectionStrings:pictures' cannot be used: it is empty: leave it out for what counts without it.")]
    [InlineData("nonsense", "The connection string 'ConnectionStrings:pictures' cannot be read: it must be 'Endpoint=https://...;Key=...', "
        + "or an http or https address alone.")]
    public async Task A_wrong_connection_string_ends_the_start(string connection, string sentence)
    {
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(
            () => StartedAsync("pictures", [new("ConnectionStrings:pictures", connection)]));
        Assert.Equal(sentence, thrown.Message);
    }

    [Fact]
    public async Task Code_comes_after_the_configuration()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("OpenRouter:ApiKey", "sk-or-wrong")]);
        builder.AddOpenRouter(configure: Lead);
        using var host = builder.Build();
        await host.StartAsync();
        Assert.Single((await host.Services.GetRequiredService<ImagesClient>().GenerateAsync(Small)).Data);
    }

    [Fact]
    public async Task A_host_that_configures_nothing_starts()
    {
        using var host = await StartedAsync("OpenRouter", []);
        Assert.NotNull(host.Services.GetRequiredService<OpenRouterClient>());
    }

    private static async Task<IHost> StartedAsync(string name, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddOpenRouter(name);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings(string name) =>
        [new(name + ":BaseAddress", Server.BaseAddress.ToString()), new(name + ":ApiKey", Key)];
}
