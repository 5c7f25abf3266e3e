namespace OpenRouter.Tests.Errors;

/// <summary>A failure whose outcome is unknown says how to ask what became of it.</summary>
public sealed class UnknownOutcomeTests
{
    [Theory]
    [InlineData(500, "X-Generation-Id: gen-1", true)]
    [InlineData(524, "X-Generation-Id: gen-1", true)]
    [InlineData(500, "X-Other: gen-1", false)]
    [InlineData(400, "X-Generation-Id: gen-1", false)]
    public async Task The_message_names_the_generation(int status, string header, bool isNamed)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status, header));
        using var client = TestClient.To(server, static options => options.MaxRetries = 0);
        var thrown = await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(isNamed, thrown.Message.EndsWith("GET /generation?id=gen-1: client.Generations.GetAsync(\"gen-1\").", StringComparison.Ordinal));
        Assert.Equal(isNamed, thrown.ToString().Contains("client.Generations.GetAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_question_is_asked_by_the_clients_own_method()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 404));
        using var client = TestClient.To(server);
        await Assert.ThrowsAsync<OpenRouterNotFoundException>(() => client.Generations.GetAsync("gen-1"));
        Assert.Equal("/api/v1/generation?id=gen-1", Assert.Single(server.Requests).Target);
    }
}
