namespace OpenRouter.Tests.Options;

/// <summary>Where a client sends to: what is stated wins in a fixed order, and what cannot be meant is refused where it is stated.</summary>
public sealed class AddressTests
{
    private const string Listing = """{"data":[]}""";

    [Theory]
    [InlineData("/api/v1", "relative")]
    [InlineData("api", "relative")]
    [InlineData("ftp://h.example/api/v1", "'ftp'")]
    [InlineData("file:///tmp/api", "'file'")]
    [InlineData("https://user:secret@h.example/api/v1", "a user")]
    [InlineData("https://secret@h.example/api/v1", "a user")]
    [InlineData("https://h.example/api/v1?key=secret", "a query")]
    [InlineData("https://h.example/api/v1#secret", "a fragment")]
    public void An_address_that_cannot_be_meant_is_refused_where_it_is_set(string address, string words)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);
        var thrown = Assert.Throws<ArgumentException>("BaseAddress", () => new OpenRouterClientOptions { BaseAddress = uri });
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://h.example/api/v1")]
    [InlineData("/api/v1")]
    [InlineData("https://user:secret@h.example/api/v1")]
    [InlineData("https://h.example/api/v1?key=secret")]
    [InlineData("http://h.example/api/v1")]
    public async Task An_address_of_the_environment_that_cannot_be_used_is_said_at_the_call(string address)
    {
        var environment = new Dictionary<string, string> { [OpenRouterEnvironment.BaseUrl] = address };
        using var client = OpenRouterClient.Over(TestClient.Transport(new OpenRouterClientOptions { ApiKey = TestClient.Key }, environment));
        var exception = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("OPENROUTER_BASE_URL", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://h.example/api/v1", true)]
    [InlineData("http://openrouter:8080", true)]
    [InlineData("http://10.0.0.1/v1", true)]
    [InlineData("http://127.0.0.2.example/", true)]
    [InlineData("http://localhost:5000", false)]
    [InlineData("http://127.0.0.1:5000/api/v1", false)]
    [InlineData("http://[::1]:5000", false)]
    [InlineData("http://emulator.dev.localhost:5000", false)]
    [InlineData("https://h.example/api/v1", false)]
    public void Plain_http_to_another_machine_needs_the_option(string address, bool isRefused)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = new Uri(address) };
        var thrown = Record.Exception(() => new OpenRouterClient(options).Dispose());
        if (isRefused) Assert.Contains("AllowInsecureHttp", Assert.IsType<ArgumentException>(thrown).Message, StringComparison.Ordinal);
        else Assert.Null(thrown);

        options.AllowInsecureHttp = true;
        new OpenRouterClient(options).Dispose();
    }

    [Fact]
    public async Task Plain_http_of_the_document_needs_the_option_too()
    {
        using var transport = new Runtime.ApiTransport(
            new OpenRouterClientOptions { ApiKey = TestClient.Key }, "http://document.invalid/v1", null, static _ => null, static () => 0);
        using var client = OpenRouterClient.Over(transport);
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.ListModelsAsync());
        Assert.Contains("AllowInsecureHttp", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_that_of_the_options_then_of_the_HttpClient_then_of_the_environment_then_of_the_document()
    {
        var environment = new Dictionary<string, string> { [OpenRouterEnvironment.BaseUrl] = "https://environment.invalid/e" };
        Assert.Equal("https://options.invalid/o/images/models", await CalledAsync("https://options.invalid/o", null, environment));
        Assert.Equal("https://options.invalid/o/images/models", await CalledAsync("https://options.invalid/o", "https://options.invalid/o/", environment));
        Assert.Equal("https://client.invalid/c/images/models", await CalledAsync(null, "https://client.invalid/c/", environment));
        Assert.Equal("https://environment.invalid/e/images/models", await CalledAsync(null, null, environment));
        Assert.Equal("https://document.invalid/d/images/models", await CalledAsync(null, null, []));
    }

    [Theory]
    [InlineData("https://one.example/api/v1", "https://two.example/api/v1")]
    [InlineData("https://one.example/api/v1", "https://one.example/api")]
    [InlineData("https://one.example/api/v1", "http://one.example/api/v1")]
    [InlineData("https://one.example/api/v1", "https://one.example:8443/api/v1")]
    [InlineData("https://one.example/api/v1", "https://one.example/API/v1")]
    public void Two_addresses_that_differ_are_refused(string options, string client)
    {
        using var http = new HttpClient { BaseAddress = new Uri(client) };
        var stated = new OpenRouterClientOptions { BaseAddress = new Uri(options), AllowInsecureHttp = true };
        var thrown = Assert.Throws<ArgumentException>("httpClient", () => new OpenRouterClient(stated, http));
        Assert.Contains(options, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(client, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://h.example/")]
    [InlineData("https://user:secret@h.example/")]
    [InlineData("https://h.example/?a=secret")]
    [InlineData("http://h.example/")]
    public void An_address_of_the_HttpClient_is_checked_like_that_of_the_options(string address)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var thrown = Assert.Throws<ArgumentException>("httpClient", () => new OpenRouterClient(new OpenRouterClientOptions(), http));
        Assert.Contains("HttpClient.BaseAddress", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_has_the_version_and_the_policy_of_the_HttpClient()
    {
        var handler = new NotingHandler();
        using var http = new HttpClient(handler)
        {
            DefaultRequestVersion = System.Net.HttpVersion.Version30,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
        };
        using var client = new OpenRouterClient(new OpenRouterClientOptions { BaseAddress = new Uri("https://h.example") }, http);
        await client.Images.ListModelsAsync();
        Assert.Equal((System.Net.HttpVersion.Version30, HttpVersionPolicy.RequestVersionOrHigher), (handler.Version, handler.Policy));
    }

    private static async Task<string> CalledAsync(string? options, string? client, Dictionary<string, string> environment)
    {
        var handler = new NotingHandler();
        using var http = new HttpClient(handler) { BaseAddress = client is null ? null : new Uri(client) };
        using var transport = new Runtime.ApiTransport(
            new OpenRouterClientOptions { BaseAddress = options is null ? null : new Uri(options) },
            "https://document.invalid/d",
            http,
            name => environment.GetValueOrDefault(name),
            static () => 0);
        await OpenRouterClient.Over(transport).Images.ListModelsAsync();
        return handler.Address!;
    }

    private sealed class NotingHandler : HttpMessageHandler
    {
        public string? Address { get; private set; }

        public Version? Version { get; private set; }

        public HttpVersionPolicy Policy { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Address, Version, Policy) = (request.RequestUri!.AbsoluteUri, request.Version, request.VersionPolicy);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Listing, null, "application/json") });
        }
    }
}
