namespace OpenRouter.Tests.Errors;

public sealed class ErrorTests
{
    public static TheoryData<int, Type> Statuses => new()
    {
        { 400, typeof(OpenRouterBadRequestException) },
        { 401, typeof(OpenRouterUnauthorizedException) },
        { 402, typeof(OpenRouterPaymentRequiredException) },
        { 403, typeof(OpenRouterForbiddenException) },
        { 404, typeof(OpenRouterNotFoundException) },
        { 408, typeof(OpenRouterRequestTimeoutException) },
        { 413, typeof(OpenRouterPayloadTooLargeException) },
        { 422, typeof(OpenRouterUnprocessableException) },
        { 429, typeof(OpenRouterTooManyRequestsException) },
        { 500, typeof(OpenRouterServerErrorException) },
        { 502, typeof(OpenRouterBadGatewayException) },
        { 503, typeof(OpenRouterUnavailableException) },
        { 524, typeof(OpenRouterEdgeTimeoutException) },
        { 529, typeof(OpenRouterOverloadedException) },
        { 418, typeof(OpenRouterApiException) },
        { 504, typeof(OpenRouterApiException) },
    };

    [Fact]
    public async Task The_body_of_an_error_is_kept_up_to_the_limit()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(500, "text/plain", new string('x', 1_000)));
        using var client = TestClient.To(server, static options => options.MaxResponseBytes = 100);
        var thrown = await Assert.ThrowsAsync<OpenRouterServerErrorException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(100, thrown.RawBody.Length);
    }

    [Fact]
    public async Task A_choice_of_addresses_is_a_redirect_that_is_not_followed()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(300, null, "", "Location: /elsewhere"));
        using var client = TestClient.To(server);
        var thrown = await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("a redirect that is not followed", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_as_a_text_is_its_codes_and_never_its_message()
    {
        Assert.Equal("ApiError { }", new ApiError { Message = "m" }.ToString());
        var provider = new ProviderError { Name = "P", Status = 503, Message = "m" };
        Assert.Equal(
            "ApiError { Code = c, Status = 502, Provider = ProviderError { Name = P, Status = 503 } }",
            new ApiError { Message = "m", Code = "c", Status = 502, Provider = provider }.ToString());
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_status_has_its_exception(int status, Type type)
    {
        var body = $$"""{"error":{"code":{{status}},"message":"what went wrong"},"user_id":"u"}""";
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status, "X-Generation-Id: gen-1", "X-Request-Id: req-1"));
        using var client = TestClient.To(server);
        var exception = (OpenRouterApiException)await Assert.ThrowsAsync(type, () => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal("what went wrong", exception.Error.Message);
        Assert.Equal(status, exception.Error.Status);
        Assert.Equal("gen-1", exception.GenerationId);
        Assert.Equal("req-1", exception.RequestId);
        Assert.Equal(body, exception.RawText);
        Assert.DoesNotContain(TestClient.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("red panda", exception.ToString(), StringComparison.Ordinal);

        var streamed = await Assert.ThrowsAsync(type, () => client.EventsAsync());
        Assert.Equal(body, ((OpenRouterApiException)streamed).RawText);
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.False(result.IsSuccess);
        Assert.Equal(status, result.StatusCode);
        Assert.Equal("what went wrong", result.Error.Message);
        Assert.Equal("gen-1", result.GenerationId);
        Assert.Equal("req-1", result.Headers["x-request-id"]);
        Assert.IsType(type, result.Exception);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Every_member_of_an_error_survives()
    {
        const string Body = """
            {"error":{"code":"rate_limited","message":"slow","type":"t","param":"n","metadata":{"error_type":"rate_limit_exceeded","provider_code":"x"},
            "availability":{"code":"capacity_exhausted","retryable":true}}}
            """;
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Body, 429));
        using var client = TestClient.To(server);
        var error = (await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request))).Error;
        Assert.Equal("rate_limited", error.Code);
        Assert.Equal(429, error.Status);
        Assert.Equal("t", error.Type);
        Assert.Equal("n", error.Param);
        Assert.Equal("rate_limit_exceeded", error.ErrorType);
        Assert.Equal("x", error.Metadata!.Value.GetProperty("provider_code").GetString());
        Assert.True(error.Json!.Value.GetProperty("availability").GetProperty("retryable").GetBoolean());
    }

    [Theory]
    [InlineData("""{"error":{"code":402,"message":"m"}}""", 402, "m", "402")]
    [InlineData("""{"error":{"code":"502","message":"m"}}""", 502, "m", "502")]
    [InlineData("""{"user_id":null,"error":{"code":"weird","message":"m"}}""", 200, "m", "weird")]
    [InlineData("""{"error":{"code":99,"message":"m"}}""", 200, "m", "99")]
    [InlineData("""{"error":{"message":"m","error_type":"server","http_status":500}}""", 500, "m", null)]
    [InlineData("""{"error":"plain"}""", 200, "plain", null)]
    [InlineData("\uFEFF{\"error\":\"plain\"}", 200, "plain", null)]
    [InlineData("""{"created":1,"data":[],"error":{"message":"m","code":503}}""", 503, "m", "503")]
    public async Task An_error_under_a_success_is_an_error(string body, int status, string message, string? code)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(message, exception.Error.Message);
        Assert.Equal(code, exception.Error.Code);
        Assert.Equal(status == 402, exception is OpenRouterPaymentRequiredException);
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.EventsAsync());
        Assert.Equal(200, (await client.Images.TryGenerateAsync(TestClient.Request)).StatusCode);
    }

    [Theory]
    [InlineData("text/html", "<html><h1>Bad gateway</h1></html>", "an HTML page: Bad gateway")]
    [InlineData("application/json", "", "Words")]
    [InlineData("application/json", "{\"error\":{\"code\":502,\"mess", "Words")]
    [InlineData("application/json", "[1,2]", "Words")]
    [InlineData("application/json", "{\"error\":null}", "Words")]
    [InlineData(null, "nonsense", "nonsense")]
    public async Task An_error_body_that_is_none_keeps_its_status_and_bytes(string? contentType, string body, string message)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(502, contentType, body));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterBadGatewayException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(body, exception.RawText);
        Assert.Equal(502, exception.Error.Status);
        Assert.Equal(message, exception.Error.Message);
    }

    [Theory]
    [InlineData(500, """{"error":{"code":429,"message":"m"}}""", typeof(OpenRouterServerErrorException), 429)]
    [InlineData(400, """{"error":{"code":"529","message":"m"}}""", typeof(OpenRouterBadRequestException), 529)]
    [InlineData(429, """{"error":{"code":200,"message":"m"}}""", typeof(OpenRouterTooManyRequestsException), 429)]
    [InlineData(503, """{"error":{"code":"busy","message":"m"}}""", typeof(OpenRouterUnavailableException), 503)]
    [InlineData(200, """{"error":{"code":403,"message":"m"}}""", typeof(OpenRouterForbiddenException), 403)]
    public async Task The_status_of_the_answer_decides_and_that_of_the_body_is_kept(int status, string body, Type type, int named)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status));
        using var client = TestClient.To(server, static options => options.MaxRetries = 0);
        var exception = (OpenRouterApiException)await Assert.ThrowsAsync(type, () => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((status == 200 ? named : status, named), (exception.StatusCode, exception.Error.Status));
        Assert.Equal(status == 200 || status >= 500, exception.MayHaveBeenBilled);
    }

    [Fact]
    public async Task An_error_body_that_breaks_off_keeps_what_came()
    {
        await using var server =
            new LoopbackServer(
                static exchange =>
                    exchange.SendAsync("HTTP/1.1 529 X\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"error\":{\"message\":\"m\"},"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterOverloadedException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("m", exception.Error.Message);
        Assert.Equal("{\"error\":{\"message\":\"m\"},", exception.RawText);
    }
}
