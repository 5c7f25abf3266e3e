namespace OpenRouter.Tests.Calls;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Nothing_but_the_address_goes_to_another_host(int status)
    {
        await using var other = new LoopbackServer(static exchange => exchange.JsonAsync("""{"data":[]}"""));
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(status, null, "", "Location: " + other.Address + "/images"));
        using var client = TestClient.To(server, static options => options.AppTitle = "Panda");
        var exception = await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(status, exception.StatusCode);
        await Assert.ThrowsAsync<OpenRouterApiException>(() => client.EventsAsync());
        Assert.Empty(other.Requests);

        var headers = new RequestOptions { Headers = new Dictionary<string, string> { ["X-Mine"] = "secret", ["Cookie"] = "a=b" } };
        await client.Images.ListModelsAsync(headers);
        var request = Assert.Single(other.Requests);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], request.Headers.Select(static header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal("secret", server.Requests[^1].Header("X-Mine"));
    }

    [Theory]
    [InlineData("X-Secret", "secret")]
    [InlineData("Authorization", "Basic secret")]
    [InlineData("Cookie", "a=secret")]
    [InlineData("Ocp-Apim-Subscription-Key", "secret")]
    [InlineData("X-Api-Key", "secret")]
    public async Task A_header_of_the_users_HttpClient_goes_to_no_other_host(string name, string value)
    {
        await using var other = new LoopbackServer(static exchange => exchange.JsonAsync("""{"data":[]}"""));
        await using var server = new LoopbackServer(exchange => exchange.Request.Target.EndsWith("/images/models", StringComparison.Ordinal)
            ? exchange.AnswerAsync(302, null, "", "Location: /api/v1/moved")
            : exchange.AnswerAsync(302, null, "", "Location: " + other.Address));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        using var client = new OpenRouterClient(new OpenRouterClientOptions { BaseAddress = server.Address }, http);
        var thrown = await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.ListModelsAsync());
        Assert.Equal(302, thrown.StatusCode);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(value, request.Header(name)));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_users_HttpClient_without_headers_of_its_own_follows_to_another_host()
    {
        await using var other = new LoopbackServer(static exchange => exchange.JsonAsync("""{"data":[]}"""));
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(302, null, "", "Location: " + other.Address));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.UserAgent.ParseAdd("mine/1.0");
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address, AppTitle = "Panda" };
        using var client = new OpenRouterClient(options, http);
        await client.Images.ListModelsAsync(new RequestOptions { Headers = new Dictionary<string, string> { ["X-Mine"] = "secret" } });
        Assert.Equal(["Accept", "Host", "User-Agent"], Assert.Single(other.Requests).Headers.Select(static header => header.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_way_back_from_another_host_gets_nothing_either()
    {
        Uri? home = null;
        await using var other = new LoopbackServer(exchange => exchange.AnswerAsync(302, null, "", "Location: " + home + "/back"));
        await using var server = new LoopbackServer(exchange => exchange.Request.Target.EndsWith("/back", StringComparison.Ordinal)
            ? exchange.JsonAsync("""{"data":[]}""")
            : exchange.AnswerAsync(302, null, "", "Location: " + other.Address));
        home = server.Address;
        using var client = TestClient.To(server);
        await client.Images.ListModelsAsync();
        Assert.Equal(2, server.Requests.Count);
        Assert.Null(server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task A_body_is_not_sent_again_even_to_the_same_host()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(307, null, "", "Location: /api/v1/elsewhere"));
        using var client = TestClient.To(server);
        await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_safe_request_follows_within_its_host()
    {
        await using var server = new LoopbackServer(static exchange => exchange.Request.Target.EndsWith("/images/models", StringComparison.Ordinal)
            ? exchange.AnswerAsync(302, null, "", "Location: /api/v1/moved")
            : exchange.JsonAsync("""{"data":[]}"""));
        using var client = TestClient.To(server);
        await client.Images.ListModelsAsync();
        Assert.Equal("/api/v1/moved", server.Requests[1].Target);
        Assert.Equal("Bearer " + TestClient.Key, server.Requests[1].Header("Authorization"));
    }

    [Theory]
    [InlineData("data:application/json,{}")]
    [InlineData("ftp://127.0.0.1/api/v1")]
    [InlineData("file:///etc/hosts")]
    [InlineData("http://")]
    public async Task A_safe_request_follows_to_no_other_scheme(string location)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(302, null, "", "Location: " + location));
        using var client = TestClient.To(server);
        await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.ListModelsAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_circle_ends()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(302, null, "", "Location: " + exchange.Request.Target));
        using var client = TestClient.To(server);
        await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.ListModelsAsync());
        Assert.Equal(6, server.Requests.Count);
    }
}
