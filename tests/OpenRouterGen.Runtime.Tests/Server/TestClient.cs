using OpenRouter.Fixture;
using OpenRouter.Runtime;

namespace OpenRouter.Tests;

/// <summary>Clients of the fixture for tests, away from the real environment.</summary>
internal static class TestClient
{
    public const string Key = "sk-test-0123456789";

    public static ImageGenerationRequest Request { get; } = new() { Model = "a/b", Prompt = "a red panda" };

    public static FixtureClient To(LoopbackServer server, Action<OpenRouterClientOptions>? change = null, Dictionary<string, string>? environment = null)
        => To(server.Address, change, environment);

    public static FixtureClient To(Uri address, Action<OpenRouterClientOptions>? change = null, Dictionary<string, string>? environment = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = Key, BaseAddress = address };
        change?.Invoke(options);
        return new FixtureClient(Transport(options, environment));
    }

    public static ApiTransport Transport(OpenRouterClientOptions options, Dictionary<string, string>? environment = null)
        => new(options, "https://document.invalid/api/v1", null, name => environment?.GetValueOrDefault(name), static () => 0.5);

    public static async Task<List<ImageStreamEvent>> Events(this FixtureClient client, RequestOptions? options = null)
    {
        var events = new List<ImageStreamEvent>();
        await foreach (var item in client.Images.GenerateStreamingAsync(Request, options)) events.Add(item);
        return events;
    }
}
