namespace OpenRouter.Tests.Options;

public sealed class KeyTests
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"AAEC"}]}""";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_missing_key_is_said_before_any_request_and_names_the_variable(string? key)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server, options => options.ApiKey = key);
        var exception = await Assert.ThrowsAsync<OpenRouterApiKeyMissingException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("OPENROUTER_API_KEY", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<OpenRouterApiKeyMissingException>(() => client.Images.TryGenerateAsync(TestClient.Request));
        Assert.Throws<OpenRouterApiKeyMissingException>(() => { _ = client.Images.GenerateStreamingAsync(TestClient.Request); });
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_optional_key_is_sent_if_there_is_one()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"data":[]}"""));
        using var without = TestClient.To(server, static options => options.ApiKey = null);
        await without.Images.ListModelsAsync();
        using var with = TestClient.To(server);
        await with.Images.ListModelsAsync();
        Assert.Null(server.Requests[0].Header("Authorization"));
        Assert.Equal("Bearer " + TestClient.Key, server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task Options_win_over_the_environment_and_that_over_the_document()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        var environment = new Dictionary<string, string>
        {
            [OpenRouterEnvironment.ApiKey] = "from-environment",
            [OpenRouterEnvironment.BaseUrl] = server.Address + "/",
        };
        using var both = OpenRouterClient.Over(TestClient.Transport(new OpenRouterClientOptions(), environment));
        await both.Images.GenerateAsync(TestClient.Request);
        Assert.Equal("Bearer from-environment", server.Requests[0].Header("Authorization"));
        Assert.Equal("/api/v1/images", server.Requests[0].Target);

        environment[OpenRouterEnvironment.BaseUrl] = "http://127.0.0.1:1/nowhere";
        using var options = TestClient.To(server, null, environment);
        await options.Images.GenerateAsync(TestClient.Request);
        Assert.Equal("Bearer " + TestClient.Key, server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task The_environment_is_read_at_the_first_call()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        var environment = new Dictionary<string, string>();
        using var client = TestClient.To(server, static options => options.ApiKey = null, environment);
        environment[OpenRouterEnvironment.ApiKey] = "late";
        await client.Images.GenerateAsync(TestClient.Request);
        Assert.Equal("Bearer late", Assert.Single(server.Requests).Header("Authorization"));
    }

    [Theory]
    [InlineData("sk-secret\r\nX-Injected: 1")]
    [InlineData("sk-secret\n")]
    [InlineData("sk-secret\0")]
    [InlineData("sk-secret-é")]
    public async Task A_key_that_no_header_carries_is_refused_without_repeating_it(string key)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server, options => options.ApiKey = key);
        var exception = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Throws<OpenRouterConfigurationException>(() => { _ = client.Images.GenerateStreamingAsync(TestClient.Request); });
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("X-Mine", "a\r\nb")]
    [InlineData("X Mine", "a")]
    [InlineData("X-Mine\r\n", "a")]
    [InlineData("", "a")]
    [InlineData("Host", "other.example")]
    [InlineData("Content-Length", "1")]
    [InlineData("Transfer-Encoding", "chunked")]
    public async Task A_header_that_cannot_be_sent_is_refused(string name, string value)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server);
        var options = new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } };
        await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request, options));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_title_with_a_line_break_is_refused()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server, static options => options.AppTitle = "a\nb");
        var exception = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("AppTitle", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://h.example/api/v1")]
    [InlineData("/api/v1")]
    public async Task A_base_address_that_cannot_be_used_is_said_at_the_call(string address)
    {
        var environment = new Dictionary<string, string> { [OpenRouterEnvironment.BaseUrl] = address };
        using var client = OpenRouterClient.Over(TestClient.Transport(new OpenRouterClientOptions { ApiKey = TestClient.Key }, environment));
        var exception = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("OPENROUTER_BASE_URL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_constructor_throws()
    {
        using var one = new OpenRouterClient();
        using var two = new OpenRouterClient("\r\n");
        using var three = new OpenRouterClient((OpenRouterClientOptions)null!);
        using var four = new OpenRouterClient(new OpenRouterClientOptions { BaseAddress = new Uri("relative", UriKind.Relative) });
        Assert.NotNull(four.Images);
    }

    [Fact]
    public async Task Options_changed_after_the_client_was_made_change_nothing()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        OpenRouterClientOptions? kept = null;
        using var client = TestClient.To(server, options => kept = options);
        kept!.ApiKey = "other";
        await client.Images.GenerateAsync(TestClient.Request);
        Assert.Equal("Bearer " + TestClient.Key, Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public void Options_never_print_the_key()
    {
        Assert.DoesNotContain("secret", new OpenRouterClientOptions { ApiKey = "secret" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new RequestOptions { Headers = new Dictionary<string, string> { ["a"] = "secret" } }.ToString(),
            StringComparison.Ordinal);
    }
}
