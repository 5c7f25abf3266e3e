using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

/// <summary>
/// A server of its own for each test, so that its ledger holds what that test sent and nothing else, and the emitted client that leads there.
/// </summary>
public abstract class ClientFixture : IAsyncLifetime
{
    /// <summary>The only key that the server accepts; a text that nothing else holds.</summary>
    protected const string Key = "sk-only-this-test-0123456789";

    protected EmulatorServer Server { get; private set; } = null!;

    protected OpenRouterClient Client { get; private set; } = null!;

    protected static ImageGenerationRequest Small { get; } = new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "a red panda", Size = "64x48" };

    public async Task InitializeAsync()
    {
        Server = await EmulatorServer.StartAsync(new() { ApiKey = Key, TimeProvider = new StoppedClock() });
        Client = new OpenRouterClient(Server.ClientOptions);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    protected async Task<List<object>> EventsAsync(ImageGenerationRequest request)
    {
        var events = new List<object>();
        await foreach (var item in Client.Images.GenerateStreamingAsync(request)) events.Add(item.Value);
        return events;
    }

    /// <summary>The one request that the server got.</summary>
    protected ReceivedRequest Only()
    {
        Assert.Equal(1, Server.Ledger.Total);
        return Assert.Single(Server.Ledger.Requests);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1785585600);
    }
}
