namespace OpenRouter.Tests.Options;

public sealed class KeyTests
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"AAEC"}]}""";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_missing_key_is_said_before_any_request_and_names_the_variable(string? variable)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        var environment = new Dictionary<string, string>();
        if (variable is not null) environment[OpenRouterEnvironment.ApiKey] = variable;
        using var client = TestClient.To(server, static options => options.ApiKey = null, environment);
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
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\r\n")]
    [InlineData("sk-secret\r\nX-Injected: 1")]
    [InlineData("sk-secret\0")]
    [InlineData("sk-secret-é")]
    [InlineData("Bearer sk-secret")]
    [InlineData(" bearer\tsk-secret")]
    [InlineData("Bearer")]
    public async Task A_key_that_is_none_is_refused_where_it_is_given_without_repeating_it(string key)
    {
        var thrown = new List<ArgumentException>
        {
            Assert.Throws<ArgumentException>(() => new OpenRouterClient(key)),
            Assert.Throws<ArgumentException>(() => new OpenRouterClient(new OpenRouterClientOptions { ApiKey = key })),
            Assert.Throws<ArgumentException>(() => new OpenRouterClient(new OpenRouterClientOptions { ApiKey = key }, new HttpClient())),
        };
        Assert.Equal(["apiKey", "options", "options"], thrown.Select(static exception => exception.ParamName));
        Assert.All(thrown, static exception => Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal));
        var isScheme = key.Trim().StartsWith("bearer", StringComparison.OrdinalIgnoreCase);
        Assert.All(thrown, exception => Assert.Equal(isScheme, exception.Message.Contains("give the key alone", StringComparison.Ordinal)));

        // That of the environment is not the caller's argument, and shows at the call; an empty variable is none.
        if (string.IsNullOrWhiteSpace(key)) return;
        var environment = new Dictionary<string, string> { [OpenRouterEnvironment.ApiKey] = key };
        using var client = OpenRouterClient.Over(TestClient.Transport(new OpenRouterClientOptions(), environment));
        var exception = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains(OpenRouterEnvironment.ApiKey, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  sk-or-v1-0123456789")]
    [InlineData("sk-or-v1-0123456789\n")]
    [InlineData("\tsk-or-v1-0123456789 \r\n")]
    public async Task Blanks_around_a_key_do_not_count(string key)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var given = TestClient.To(server, options => options.ApiKey = key);
        await given.Images.GenerateAsync(TestClient.Request);
        using var found = TestClient.To(server, static options => options.ApiKey = null, new() { [OpenRouterEnvironment.ApiKey] = key });
        await found.Images.GenerateAsync(TestClient.Request);
        Assert.All(server.Requests, static request => Assert.Equal("Bearer sk-or-v1-0123456789", request.Header("Authorization")));
    }

    [Fact]
    public void A_null_argument_is_named()
    {
        Assert.Throws<ArgumentNullException>("apiKey", static () => new OpenRouterClient((string)null!));
        Assert.Throws<ArgumentNullException>("options", static () => new OpenRouterClient((OpenRouterClientOptions)null!));
        Assert.Throws<ArgumentNullException>("options", static () => new OpenRouterClient(null!, new HttpClient()));
        Assert.Throws<ArgumentNullException>("httpClient", static () => new OpenRouterClient(new OpenRouterClientOptions(), null!));
    }

    [Fact]
    public void The_constructor_without_arguments_never_throws()
    {
        using var client = new OpenRouterClient();
        Assert.NotNull(client.Images);
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
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request, options));
        Assert.Contains(name.Trim(), thrown.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_whole_header_as_a_name_does_not_show_its_value()
    {
        using var client = TestClient.To(new Uri("https://memory.invalid"));
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["X-Mine: secret"] = "" } };
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request, options));
        Assert.Contains("'X-Mine'", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
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
