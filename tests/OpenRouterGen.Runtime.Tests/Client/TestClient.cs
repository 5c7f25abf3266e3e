using OpenRouter.Runtime;

namespace OpenRouter.Tests.Client;

/// <summary>Clients for tests, away from the real environment and from chance.</summary>
internal static class TestClient
{
    public const string Key = "sk-test-0123456789";

    public static ImageGenerationRequest Request { get; } = new() { Model = "a/b", Prompt = "a red panda" };

    public static OpenRouterClient To(LoopbackServer server, Action<OpenRouterClientOptions>? change = null, Dictionary<string, string>? environment = null) =>
        To(server.Address, change, environment);

    public static OpenRouterClient To(Uri address, Action<OpenRouterClientOptions>? change = null, Dictionary<string, string>? environment = null) =>
        OpenRouterClient.Over(Transport(Options(address, change), environment));

    /// <summary>For calls that no operation of the document makes.</summary>
    public static ApiTransport Transport(LoopbackServer server, Action<OpenRouterClientOptions>? change = null) =>
        Transport(Options(server.Address, change));

    public static ApiTransport Transport(OpenRouterClientOptions options, Dictionary<string, string>? environment = null) =>
        new(options, "https://document.invalid/api/v1", null, name => environment?.GetValueOrDefault(name), static () => 0.5);

    public static async Task<List<ImageStreamEvent>> EventsAsync(this OpenRouterClient client, RequestOptions? options = null)
    {
        var events = new List<ImageStreamEvent>();
        await foreach (var item in client.Images.GenerateStreamingAsync(Request, options)) events.Add(item);
        return events;
    }

    private static OpenRouterClientOptions Options(Uri address, Action<OpenRouterClientOptions>? change)
    {
        var options = new OpenRouterClientOptions { ApiKey = Key, BaseAddress = address };
        change?.Invoke(options);
        return options;
    }
}
