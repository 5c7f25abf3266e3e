using System.Text.Json;
using OpenRouter.Emitted;

namespace OpenRouter.Tests.Client;

/// <summary>The client that the generator emits from the bundled document, beside bytes that are written by hand: what it names wrongly shows here.</summary>
internal static class EmittedClient
{
    public const string Answer = """{"created":1785585600,"data":[{"b64_json":"AAEC","media_type":"image/png"}]}""";

    public static ImageGenerationRequest Minimal { get; } = new() { Model = "a/b", Prompt = "a red panda" };

    public static OpenRouterClient To(LoopbackServer server, Action<OpenRouterClientOptions>? change = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address, MaxRetries = 0 };
        change?.Invoke(options);
        return new OpenRouterClient(options);
    }

    /// <summary>The body of a buffered call as it came over the wire.</summary>
    public static async Task<string> BodyOfAsync(ImageGenerationRequest request, RequestOptions? options = null)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = To(server);
        await client.Images.GenerateAsync(request, options);
        return Assert.Single(server.Requests).Text;
    }

    /// <summary>What the client makes of an answer to a buffered call.</summary>
    public static async Task<ImageGenerationResponse> ReadAsync(string answer)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(answer));
        using var client = To(server);
        return await client.Images.GenerateAsync(Minimal);
    }

    public static async Task<List<ImageStreamEvent>> EventsAsync(this OpenRouterClient client)
    {
        var events = new List<ImageStreamEvent>();
        await foreach (var item in client.Images.GenerateStreamingAsync(Minimal)) events.Add(item);
        return events;
    }

    public static JsonElement Json(string text) => JsonElement.Parse(text);

    public static void AssertSameJson(string expected, string actual)
        => Assert.True(JsonElement.DeepEquals(Json(expected), Json(actual)), "expected " + expected + "\nbut was  " + actual);
}
