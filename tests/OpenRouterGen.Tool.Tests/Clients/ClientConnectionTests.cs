using OpenRouter.Emulator;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Clients;

public sealed class ClientConnectionTests : IDisposable
{
    private const string Text = """
        { "data": [{ "id": "acme/one", "supported_parameters": {},
          "endpoint_records": [{ "provider_slug": "acme", "supported_parameters": {}, "pricing": [] }] }] }
        """;

    private static readonly ModelCatalog s_catalog = new("models.json", Text, [], [], []);

    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_key_an_emulator_with_the_models_of_the_catalog_answers_and_a_line_says_so(string? key)
    {
        if (key is not null)
        {
            _bench.Variables["OPENROUTER_API_KEY"] = key;
        }

        await using var connection = await ClientConnection.OpenAsync(s_catalog, _bench.Context, CancellationToken.None);
        Assert.True(connection.IsEmulator);
        Assert.Equal("OPENROUTER_API_KEY is not set: an emulator on this machine answers, and nothing is billed.\n", _bench.Error.ToString());
        using var client = new OpenRouterClient(connection.Options);
        Assert.Equal("acme/one", Assert.Single((await client.Images.ListModelsAsync()).Data).Id);
    }

    [Fact]
    public async Task With_a_key_the_service_answers()
    {
        await using var service = await EmulatorServer.StartAsync(new EmulatorOptions { ApiKey = "sk-or-real" });
        _bench.Variables["OPENROUTER_API_KEY"] = "sk-or-real";
        _bench.Variables["OPENROUTER_BASE_URL"] = service.BaseAddress.ToString();
        await using var connection = await ClientConnection.OpenAsync(s_catalog, _bench.Context, CancellationToken.None);
        Assert.False(connection.IsEmulator);
        Assert.Equal("", _bench.Error.ToString());
        using var client = new OpenRouterClient(connection.Options);
        await client.Images.ListModelsAsync();
        Assert.Equal(1, service.Ledger.Total);
    }

    [Theory]
    [InlineData("sk-or-x", "not an address", "OPENROUTER_BASE_URL is no address; write it as https://host/path")]
    [InlineData("sk-or-x", "ftp://host", "OPENROUTER_BASE_URL cannot be used")]
    [InlineData("sk-or-x", "https://user:secret@host/api", "OPENROUTER_BASE_URL cannot be used")]
    [InlineData("sk-or-\u00e9", "", "OPENROUTER_API_KEY")]
    [InlineData("  ", "", "OPENROUTER_API_KEY")]
    public async Task A_key_or_an_address_that_cannot_be_one_is_a_sentence_without_it(string key, string address, string sentence)
    {
        _bench.Variables["OPENROUTER_API_KEY"] = key;
        _bench.Variables["OPENROUTER_BASE_URL"] = address;
        var exception = await Assert.ThrowsAsync<ToolException>(() => ClientConnection.OpenAsync(s_catalog, _bench.Context, CancellationToken.None));
        Assert.Equal(ExitCode.Usage, exception.ExitCode);
        Assert.Contains(sentence, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_the_emulator_cannot_use_is_a_sentence_with_its_place()
    {
        var catalog = s_catalog with { Text = """{ "data": [{ "id": "acme/one" }] }""" };
        var exception = await Assert.ThrowsAsync<ToolException>(() => ClientConnection.OpenAsync(catalog, _bench.Context, CancellationToken.None));
        Assert.Equal(ExitCode.Input, exception.ExitCode);
        Assert.StartsWith("the emulator cannot use the catalog 'models.json': catalog(1,", exception.Message, StringComparison.Ordinal);
    }
}
