using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenRouter.Emulator.Tests.Serving;

/// <summary>A server whose clock stands at 2026-08-01T12:00:00Z (1785585600), and a plain HttpClient with a key.</summary>
public sealed partial class EmulatorFixture : IAsyncLifetime
{
    public EmulatorServer Server { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await EmulatorServer.StartAsync(new() { TimeProvider = new StoppedClock() });
        Client = ClientOf(Server);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    public static HttpClient ClientOf(EmulatorServer server) => new()
    {
        BaseAddress = new Uri(server.BaseAddress.GetLeftPart(UriPartial.Authority)),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", server.ApiKey) },
    };

    public Task<HttpResponseMessage> SendAsync(string json) => Client.PostAsync("/api/v1/images", Body(json));

    public async Task<string> PostAsync(string json)
    {
        using var response = await SendAsync(json);
        return await response.Content.ReadAsStringAsync();
    }

    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>The text with every picture replaced by <c>~</c>.</summary>
    public static string WithoutPictures(string text) => Picture().Replace(text, "\"b64_json\":\"~\"");

    public static IReadOnlyList<byte[]> Pictures(string text) => [.. Picture().Matches(text).Select(match => Convert.FromBase64String(match.Groups[1].Value))];

    [GeneratedRegex("\"b64_json\":\"([A-Za-z0-9+/=]+)\"")]
    private static partial Regex Picture();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1785585600);
    }
}
