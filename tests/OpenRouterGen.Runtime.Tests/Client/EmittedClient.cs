using System.Text.Json;

namespace OpenRouter.Tests.Client;

/// <summary>Calls of the emitted client as users make it, beside bytes that are written by hand: what it names wrongly shows here.</summary>
internal static class EmittedClient
{
    public const string Answer = """{"created":1785585600,"data":[{"b64_json":"AAEC","media_type":"image/png"}]}""";

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
        return await client.Images.GenerateAsync(TestClient.Request);
    }

    public static JsonElement Json(string text) => JsonElement.Parse(text);

    public static void AssertSameJson(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(Json(expected), Json(actual)), "expected " + expected + "\nbut was  " + actual);
}
