using Microsoft.Extensions.Configuration;
using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.AddOns.Tests;

/// <summary>A server of its own for each test, and what leads a registered client there.</summary>
public abstract class EmulatorFixture : IAsyncLifetime
{
    /// <summary>The only key that the server accepts; a text that nothing else holds.</summary>
    protected const string Key = "sk-or-only-this-test-0123456789";

    protected EmulatorServer Server { get; private set; } = null!;

    protected static ImageGenerationRequest Small { get; } = new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "a red panda", Size = "64x48" };

    public async Task InitializeAsync() => Server = await EmulatorServer.StartAsync(new() { ApiKey = Key });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Sets the options that lead to the server.</summary>
    protected void Lead(OpenRouterClientOptions options) => (options.BaseAddress, options.ApiKey) = (Server.BaseAddress, Key);

    /// <summary>A configuration of these names and texts.</summary>
    protected static IConfigurationRoot Configuration(params IEnumerable<(string Name, string? Text)> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Name, setting.Text)))
        .Build();

    /// <summary>The section <c>OpenRouter</c> of a configuration that leads to the server.</summary>
    protected IConfigurationSection Section(params IEnumerable<(string Name, string? Text)> settings) => Configuration(
        [("OpenRouter:BaseAddress", Server.BaseAddress.ToString()), ("OpenRouter:ApiKey", Key), .. settings]).GetSection("OpenRouter");
}
