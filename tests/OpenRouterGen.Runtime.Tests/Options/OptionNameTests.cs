namespace OpenRouter.Tests.Options;

// That they throw is what is tested.
#pragma warning disable ORG1017

/// <summary>An exception names the option and the value, and a client that was disposed says that it is the client.</summary>
public sealed class OptionNameTests
{
    [Fact]
    public void An_option_that_cannot_be_is_named_with_its_value()
    {
        var options = new OpenRouterClientOptions();
        var call = new RequestOptions();
        AssertNamed("MaxRetries", "-1", () => options.MaxRetries = -1);
        AssertNamed("MaxResponseBytes", "0", () => options.MaxResponseBytes = 0);
        AssertNamed("Timeout", "00:00:00", () => options.Timeout = TimeSpan.Zero);
        AssertNamed("ConnectTimeout", "-00:00:05", () => options.ConnectTimeout = TimeSpan.FromSeconds(-5));
        AssertNamed("FirstByteTimeout", "00:00:00", () => options.FirstByteTimeout = TimeSpan.Zero);
        AssertNamed("IdleTimeout", "00:00:00", () => options.IdleTimeout = TimeSpan.Zero);
        AssertNamed("MaxRetries", "-2", () => call.MaxRetries = -2);
        AssertNamed("Timeout", "00:00:00", () => call.Timeout = TimeSpan.Zero);
        AssertNamed("FirstByteTimeout", "-00:00:01", () => call.FirstByteTimeout = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentNullException>("TimeProvider", () => options.TimeProvider = null!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disposed_client_says_that_it_is_the_client(bool isGiven)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var http = new HttpClient();
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address };
        var client = isGiven ? new OpenRouterClient(options, http) : new OpenRouterClient(options);
        var begun = client.Images.GenerateStreamingAsync(TestClient.Request);
        client.Dispose();
        client.Dispose();
        var thrown = new[]
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.GenerateAsync(TestClient.Request)),
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.TryGenerateAsync(TestClient.Request)),
            await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.ListModelsAsync()),
            Assert.Throws<ObjectDisposedException>(() => { _ = client.Images.GenerateStreamingAsync(TestClient.Request); }),
            await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            {
                await foreach (var item in begun) Assert.Null(item);
            }),
        };
        Assert.All(thrown, static exception => Assert.StartsWith("The client was disposed", exception.Message, StringComparison.Ordinal));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_hook_that_is_null_is_refused_where_it_was_set()
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, Hooks = { new QuietHook(), null! } };
        using var http = new HttpClient();
        var thrown = new[]
        {
            Assert.Throws<ArgumentException>("options", () => new OpenRouterClient(options)),
            Assert.Throws<ArgumentException>("options", () => new OpenRouterClient(options, http)),
        };
        Assert.All(thrown, static exception => Assert.Contains("OpenRouterClientOptions.Hooks", exception.Message, StringComparison.Ordinal));
    }

    private sealed class QuietHook : OpenRouterHook;

    private static void AssertNamed(string option, string value, Action set)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(option, set);
        Assert.Contains(value, thrown.Message, StringComparison.Ordinal);
    }
}
