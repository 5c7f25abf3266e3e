using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.Playground.Tests.Setup;

/// <summary>A service that loses models while a playground is open.</summary>
internal sealed class LosingService : IAsyncDisposable
{
    private EmulatorServer _server;

    private LosingService(EmulatorServer server) => _server = server;

    public OpenRouterClientOptions Options => _server.ClientOptions;

    /// <summary>How many requests that may be billed came since models were lost.</summary>
    public int Sent => _server.Ledger.Requests.Count(request => request.Method == "POST");

    public static async Task<LosingService> StartAsync() => new(await EmulatorServer.StartAsync());

    /// <summary>Goes on at the same address, with one model.</summary>
    public async Task LoseAllButAsync(string model)
    {
        var catalog = EmulatorCatalog.Parse($$"""{ "data": [ { "id": "{{model}}", "supported_parameters": {} } ] }""");
        var port = _server.BaseAddress.Port;
        await _server.DisposeAsync();
        _server = await EmulatorServer.StartAsync(new EmulatorOptions { Port = port, Catalog = catalog });
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
