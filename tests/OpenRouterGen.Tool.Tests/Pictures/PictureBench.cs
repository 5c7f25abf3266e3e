using OpenRouter.Emulator;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Pictures;

/// <summary>A working folder with the catalog of <see cref="TestCatalog"/>, and a service with its models that a test can look into.</summary>
internal sealed class PictureBench : IAsyncDisposable
{
    private PictureBench(EmulatorServer service) => Service = service;

    public ToolBench Tool { get; } = new();

    public EmulatorServer Service { get; }

    /// <summary>How many requests for pictures the service has got.</summary>
    public int Sent => Service.Requests<ImageGenerationRequest>().Count;

    /// <summary>The names of the pictures in the working folder, in their order.</summary>
    public IEnumerable<string> Pictures => Tool.Files.Keys.Where(file => file.EndsWith(".png", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static async Task<PictureBench> StartAsync()
    {
        var service = await EmulatorServer.StartAsync(new EmulatorOptions { ApiKey = "sk-or-test", Catalog = EmulatorCatalog.Parse(TestCatalog.Text) });
        var bench = new PictureBench(service);
        bench.Tool.Write("openrouter/openapi.yaml", TestDocument.One);
        bench.Tool.Write("openrouter/image-models.json", TestCatalog.Text);
        bench.Tool.Variables["OPENROUTER_API_KEY"] = "sk-or-test";
        bench.Tool.Variables["OPENROUTER_BASE_URL"] = service.BaseAddress.ToString();
        return bench;
    }

    /// <summary>Ends when the service has got a request for pictures.</summary>
    public Task SentAsync() => Patience.UntilAsync(() => Sent > 0, "A request for pictures");

    /// <summary>The lines of words.</summary>
    public string[] Words() => Tool.Error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Tool.Dispose();
    }
}
