using OpenRouter.Runtime;

namespace OpenRouter.Tests.Requests;

public sealed class RequestTests
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"AAEC"}]}""";

    private static readonly ApiOperation s_search = new("search", "GET", "/things", ApiSecurity.None);
    private static readonly ApiOperation s_delete = new("delete", "DELETE", "/things/one", ApiSecurity.Required);

    [Fact]
    public async Task A_call_sends_exactly_these_headers_and_this_body()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server, static options =>
        {
            options.AppUrl = new Uri("https://panda.example/app");
            options.AppTitle = "Panda";
            options.AppCategories = ["image-gen", "creative-writing"];
        });
        await client.Images.GenerateAsync(TestClient.Request with { Prompt = "ein roter Panda: ä+<&'\u4e16", ImageCount = 2, AspectRatio = "19.5:9" });

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/api/v1/images", request.Target);
        Assert.Equal("Bearer " + TestClient.Key, request.Header("Authorization"));
        Assert.Equal("https://panda.example/app", request.Header("HTTP-Referer"));
        Assert.Equal("Panda", request.Header("X-OpenRouter-Title"));
        Assert.Equal("image-gen,creative-writing", request.Header("X-OpenRouter-Categories"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("OpenRouterGen/0.1.0", request.Header("User-Agent"));
        Assert.Null(request.Header("Cookie"));
        Assert.Equal("""{"model":"a/b","prompt":"ein roter Panda: ä+<&'世","n":2,"aspect_ratio":"19.5:9"}""", request.Text);
    }

    [Fact]
    public async Task A_streaming_call_asks_for_both_kinds_of_answer_and_sets_the_flag()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"AAEC"}]}"""));
        using var client = TestClient.To(server);
        await client.EventsAsync();
        var request = Assert.Single(server.Requests);
        Assert.Equal("text/event-stream, application/json", request.Header("Accept"));
        Assert.Equal("""{"model":"a/b","prompt":"a red panda","stream":true}""", request.Text);
    }

    [Fact]
    public async Task Headers_of_the_call_win_over_all_others()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server, static options => options.AppTitle = "Panda");
        var headers = new Dictionary<string, string>
        {
            ["x-openrouter-title"] = "Other",
            ["authorization"] = "Bearer other",
            ["User-Agent"] = "mine/1",
            ["Content-Type"] = "application/json; charset=utf-8",
            ["X-Mine"] = "1",
        };
        await client.Images.GenerateAsync(TestClient.Request, new RequestOptions { Headers = headers });
        var request = Assert.Single(server.Requests);
        Assert.Equal("Other", request.Header("X-OpenRouter-Title"));
        Assert.Equal("Bearer other", request.Header("Authorization"));
        Assert.Equal("mine/1", request.Header("User-Agent"));
        Assert.Equal("application/json; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("1", request.Header("X-Mine"));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task Every_culture_sends_the_same_query(string culture)
    {
        using var scope = new Json.CultureScope(culture);
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server);
        IReadOnlyList<string> ids = ["a b", "ç&d"];
        var search = new ApiRequest(s_search);
        search.Query("offset", WireText.Of(-10L));
        search.Query("min_price", WireText.Of(-0.5));
        search.Query("max_price", WireText.Of(1234.50m));
        search.Query("free", WireText.Of(true));
        search.Query("since", WireText.Of(new DateTimeOffset(2026, 8, 22, 1, 2, 3, TimeSpan.FromHours(-2))));
        search.Query("ratio", WireText.Of(AspectRatio.Ratio16x9));
        search.QueryEach("ids", ids);
        search.Query("none", null);
        search.Header("X-Thing", "I");
        await transport.SendAsync(search, null, CancellationToken.None);
        var request = Assert.Single(server.Requests);
        Assert.Equal(
            "/api/v1/things?offset=-10&min_price=-0.5&max_price=1234.50&free=true&since=2026-08-22T01%3A02%3A03-02%3A00&ratio=16%3A9&ids=a%20b&ids=%C3%A7%26d",
            request.Target);
        Assert.Equal("I", request.Header("X-Thing"));
    }

    [Fact]
    public async Task Path_segments_are_encoded_and_stay_segments()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"id":"a/b","endpoints":[]}"""));
        using var client = TestClient.To(server);
        await client.Images.ListModelEndpointsAsync("a/b?c#d", "..x%2e é");
        Assert.Equal("/api/v1/images/models/a%2Fb%3Fc%23d/..x%252e%20%C3%A9/endpoints", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_segment_that_would_change_the_path_is_refused(string value) =>
        Assert.Equal("author", Assert.Throws<ArgumentException>(() => ApiPath.Segment(value, "author")).ParamName);

    [Fact]
    public void A_segment_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(static () => ApiPath.Segment(null, "author"));

    [Theory]
    [InlineData("https://h.example/api/v1", "https://h.example/api/v1/images?a=b")]
    [InlineData("https://h.example/api/v1/", "https://h.example/api/v1/images?a=b")]
    [InlineData("https://h.example", "https://h.example/images?a=b")]
    [InlineData("https://h.example:8443/x/?tenant=1#f", "https://h.example:8443/x/images?tenant=1&a=b")]
    public void The_base_address_keeps_its_path(string address, string expected) =>
        Assert.Equal(expected, RequestUri.Join(new Uri(address), "/images", [new("a", "b")]).AbsoluteUri);

    [Fact]
    public async Task A_request_that_breaks_constraints_is_not_sent()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = TestClient.To(server);
        var wrong = TestClient.Request with { Prompt = "", ImageCount = 11 };
        var exception = await Assert.ThrowsAsync<OpenRouterValidationException>(() => client.Images.GenerateAsync(wrong));
        Assert.Equal(["prompt", "n"], exception.Problems.Select(static problem => problem.Parameter));
        await Assert.ThrowsAsync<OpenRouterValidationException>(() => client.Images.TryGenerateAsync(wrong));
        Assert.Throws<OpenRouterValidationException>(() => { _ = client.Images.GenerateStreamingAsync(wrong); });
        Assert.Empty(server.Requests);

        await client.Images.GenerateAsync(wrong, new RequestOptions { ValidateRequest = false });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_operation_without_content_takes_an_empty_answer()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(204, null, ""));
        using var transport = TestClient.Transport(server);
        await transport.SendAsync(new ApiRequest(s_delete), null, CancellationToken.None);
        var result = await transport.TrySendAsync(new ApiRequest(s_delete), null, CancellationToken.None);
        Assert.True(result.IsSuccess);
        Assert.Equal(204, result.StatusCode);
        Assert.Equal("DELETE", server.Requests[0].Method);
        Assert.Null(server.Requests[0].Header("Content-Type"));
    }

    [Fact]
    public async Task A_client_of_the_user_is_used_and_not_disposed()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var http = new HttpClient();
        for (var i = 0; i < 2; i++)
        {
            using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address }, http);
            await client.Images.GenerateAsync(TestClient.Request);
        }

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_mocked_client_throws_for_what_was_not_overridden()
    {
        var client = new MockedImages();
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GenerateAsync(TestClient.Request));
        Assert.Throws<InvalidOperationException>(() => { _ = client.GenerateStreamingAsync(TestClient.Request); });
        Assert.Empty((await client.ListModelsAsync()).Data);
    }

    private sealed class MockedImages : ImagesClient
    {
        public override Task<ImageModelList> ListModelsAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ImageModelList { Data = [] });
    }
}
