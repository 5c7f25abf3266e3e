namespace OpenRouter.Tests.Client;

public sealed class EndpointPathTests
{
    private const string Answer = """{"id":"a/b","endpoints":[]}""";

    [Theory]
    [InlineData("bytedance-seed", "seedream-4.5", "bytedance-seed/seedream-4.5")]
    [InlineData("a b", "c+d", "a%20b/c%2Bd")]
    [InlineData("a/b", "c?d=e&f#g", "a%2Fb/c%3Fd%3De%26f%23g")]
    [InlineData("ü", "世", "%C3%BC/%E4%B8%96")]
    [InlineData("a%2Fb", "100%", "a%252Fb/100%25")]
    [InlineData("~a_b", "b:free", "~a_b/b%3Afree")]
    [InlineData("...", "%2e%2e", ".../%252e%252e")]
    [InlineData("a\\b", "a\tb", "a%5Cb/a%09b")]
    public async Task Author_and_slug_are_one_segment_each_whatever_they_hold(string author, string slug, string path)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        await client.Images.ListModelEndpointsAsync(author, slug);
        await client.Images.TryListModelEndpointsAsync(author, slug);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("/api/v1/images/models/" + path + "/endpoints", request.Target));
    }

    [Theory]
    [InlineData("bytedance-seed/seedream-4.5", "bytedance-seed/seedream-4.5")]
    [InlineData("a/b:free", "a/b%3Afree")]
    [InlineData("a/b/c", "a/b%2Fc")]
    [InlineData("a/../b", "a/..%2Fb")]
    public async Task A_model_id_is_cut_at_its_first_slash(string id, string path)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        Assert.Equal("a/b", (await client.Images.ListEndpointsAsync(id)).Id);
        Assert.True((await client.Images.TryListEndpointsAsync(id)).IsSuccess);
        Assert.All(server.Requests, request => Assert.Equal("/api/v1/images/models/" + path + "/endpoints", request.Target));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("seedream-4.5")]
    [InlineData("/seedream-4.5")]
    [InlineData("bytedance-seed/")]
    [InlineData("/")]
    [InlineData("../seedream-4.5")]
    [InlineData("bytedance-seed/..")]
    [InlineData("./x")]
    [InlineData("x/.")]
    public async Task A_text_that_is_no_model_id_is_refused_before_any_request(string? id)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Images.ListEndpointsAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Images.TryListEndpointsAsync(id!));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("..", "b", "author")]
    [InlineData(".", "b", "author")]
    [InlineData("", "b", "author")]
    [InlineData(null, "b", "author")]
    [InlineData("a", "..", "slug")]
    [InlineData("a", "", "slug")]
    [InlineData("a", null, "slug")]
    public async Task A_segment_that_would_name_another_path_is_refused(string? author, string? slug, string parameter)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Images.ListModelEndpointsAsync(author!, slug!));
        Assert.Equal(parameter, exception.ParamName);
        Assert.Empty(server.Requests);
    }
}
