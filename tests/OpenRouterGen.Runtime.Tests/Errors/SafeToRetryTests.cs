using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Errors;

/// <summary>One property says whether trying again costs nothing and may help.</summary>
public sealed class SafeToRetryTests
{
    [Theory]
    [InlineData(429, "{}", "Retry-After: 120", true)]
    [InlineData(429, "{}", "X-None: 1", true)]
    [InlineData(429, """{"error":{"message":"m","availability":{"retryable":false}}}""", "Retry-After: 120", false)]
    [InlineData(503, "{}", "Retry-After: 120", true)]
    [InlineData(503, """{"error":{"message":"m","availability":{"retryable":true,"retry_after":120}}}""", "X-None: 1", true)]
    [InlineData(503, "{}", "X-None: 1", false)]
    [InlineData(500, "{}", "Retry-After: 120", false)]
    [InlineData(502, "{}", "X-None: 1", false)]
    [InlineData(524, "{}", "X-None: 1", false)]
    [InlineData(408, "{}", "X-None: 1", false)]
    [InlineData(400, "{}", "X-None: 1", false)]
    [InlineData(401, "{}", "X-None: 1", false)]
    [InlineData(402, "{}", "Retry-After: 120", false)]
    [InlineData(200, """{"error":{"code":429,"message":"m","availability":{"retryable":true}}}""", "Retry-After: 120", false)]
    [InlineData(200, "{", "X-None: 1", false)]
    public async Task A_request_that_may_be_billed_is_safe_only_where_nothing_was_accepted(int status, string body, string header, bool isSafe)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status, header));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAnyAsync<OpenRouterException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(isSafe, exception.IsSafeToRetry);
        Assert.False(exception.IsSafeToRetry && exception.MayHaveBeenBilled);
        Assert.Equal(isSafe, (await client.Images.TryGenerateAsync(TestClient.Request)).Exception!.IsSafeToRetry);
    }

    [Theory]
    [InlineData(500, "{}", true)]
    [InlineData(429, "{}", true)]
    [InlineData(408, "{}", true)]
    [InlineData(200, "{", true)]
    [InlineData(404, "{}", false)]
    [InlineData(503, """{"error":{"message":"m","availability":{"retryable":false}}}""", false)]
    [InlineData(200, """{"data":7}""", false)]
    public async Task A_request_that_only_reads_is_safe_where_the_failure_may_pass(int status, string body, bool isSafe)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAnyAsync<OpenRouterException>(() => client.Images.ListModelsAsync());
        Assert.Equal(isSafe, exception.IsSafeToRetry);
    }

    [Fact]
    public async Task A_break_is_safe_before_sending_and_for_a_request_that_only_reads()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"));
        using var client = EmittedClient.To(server);
        Assert.False((await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request))).IsSafeToRetry);
        Assert.True((await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.ListModelsAsync())).IsSafeToRetry);
        using var nowhere = TestClient.To(new Uri("https://name.invalid/api/v1"), static options => options.MaxRetries = 0);
        Assert.True((await Assert.ThrowsAsync<OpenRouterConnectionException>(() => nowhere.Images.GenerateAsync(TestClient.Request))).IsSafeToRetry);
    }

    [Fact]
    public async Task A_stream_that_broke_off_is_not_safe()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync("data: " + Reference.PreviewEvent + "\n\n"));
        using var client = EmittedClient.To(server);
        Assert.False((await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync())).IsSafeToRetry);
    }

    [Fact]
    public void One_made_by_hand_says_what_it_is_or_what_it_was_given()
    {
        var error = new ApiError { Message = "m" };
        Assert.True(new OpenRouterConnectionException("m", mayHaveBeenSent: false).IsSafeToRetry);
        Assert.False(new OpenRouterConnectionException("m", mayHaveBeenSent: true).IsSafeToRetry);
        Assert.True(new OpenRouterTimeoutException("m", null) { MayHaveBeenSent = false }.IsSafeToRetry);
        Assert.False(new OpenRouterTimeoutException("m", null).IsSafeToRetry);
        Assert.True(new OpenRouterTooManyRequestsException("m", error).IsSafeToRetry);
        Assert.False(new OpenRouterServerErrorException("m", error).IsSafeToRetry);
        Assert.False(new OpenRouterRepeatedSendException().IsSafeToRetry);
        Assert.False(new OpenRouterConfigurationException("m").IsSafeToRetry);
        Assert.True(new OpenRouterServerErrorException("m", error) { IsSafeToRetry = true }.IsSafeToRetry);
        Assert.False(new OpenRouterTooManyRequestsException("m", error) { IsSafeToRetry = false }.IsSafeToRetry);
    }
}
