using System.Globalization;

namespace OpenRouter.Tests.Client;

public sealed class ErrorStatusTests
{
    public static TheoryData<int, Type, string> Statuses => new()
    {
        { 400, typeof(OpenRouterBadRequestException), "invalid_request" },
        { 401, typeof(OpenRouterUnauthorizedException), "authentication" },
        { 402, typeof(OpenRouterPaymentRequiredException), "payment_required" },
        { 403, typeof(OpenRouterForbiddenException), "permission_denied" },
        { 404, typeof(OpenRouterNotFoundException), "not_found" },
        { 408, typeof(OpenRouterRequestTimeoutException), "timeout" },
        { 413, typeof(OpenRouterPayloadTooLargeException), "payload_too_large" },
        { 418, typeof(OpenRouterApiException), "unmapped" },
        { 422, typeof(OpenRouterUnprocessableException), "unprocessable" },
        { 429, typeof(OpenRouterTooManyRequestsException), "rate_limit_exceeded" },
        { 500, typeof(OpenRouterServerErrorException), "server" },
        { 502, typeof(OpenRouterBadGatewayException), "provider_unavailable" },
        { 503, typeof(OpenRouterUnavailableException), "provider_overloaded" },
        { 524, typeof(OpenRouterEdgeTimeoutException), "timeout" },
        { 529, typeof(OpenRouterOverloadedException), "provider_overloaded" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_status_has_its_exception_with_everything_the_service_said(int status, Type type, string errorType)
    {
        var body = Body(status, errorType);
        await using var server = Server(status, body);
        using var client = EmittedClient.To(server);
        var calls = new Func<Task>[]
        {
            () => client.Images.GenerateAsync(TestClient.Request),
            () => client.EventsAsync(),
            () => client.Images.ListModelsAsync(),
            () => client.Images.ListEndpointsAsync("a/b"),
            () => client.Models.ListAsync(),
        };
        foreach (var call in calls) Check((OpenRouterApiException)await Assert.ThrowsAsync(type, call), status, errorType, body);
        Assert.Equal(calls.Length, server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Trying_gives_the_same_as_a_value(int status, Type type, string errorType)
    {
        var body = Body(status, errorType);
        await using var server = Server(status, body);
        using var client = EmittedClient.To(server);
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.False(result.IsSuccess);
        Assert.Same(result.Exception, Assert.Throws(type, () => result.Value));
        Assert.Equal(status, result.StatusCode);
        Assert.Equal("gen-1", result.GenerationId);
        Assert.Equal("application/json", result.Headers["Content-Type"]);
        Assert.Equal(type, result.Exception!.GetType());
        Assert.Same(((OpenRouterApiException)result.Exception).Error, result.Error);
        Check((OpenRouterApiException)result.Exception, status, errorType, body);
        Assert.Same(result.Exception, Assert.Throws(type, () => { _ = result.GetValueOrThrow(); }));
    }

    [Fact]
    public async Task An_error_of_availability_has_no_code_of_its_own_and_loses_nothing()
    {
        const string Body =
            """
            {"error":{"message":"All providers are busy.","availability":{"code":"capacity_exhausted","retryable":true,
            "requested_models":["a/b"],"docs_url":"https://openrouter.ai/docs","retry_after":7}}}
            """;
        await using var server = Server(429, Body);
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(("All providers are busy.", "capacity_exhausted", 429), (exception.Error.Message, exception.Error.Code, exception.Error.Status));
        var availability = exception.Error.Json!.Value.GetProperty("availability");
        Assert.True(availability.GetProperty("retryable").GetBoolean());
        Assert.Equal("a/b", availability.GetProperty("requested_models")[0].GetString());
    }

    [Fact]
    public async Task An_error_may_come_without_metadata_or_as_plain_text()
    {
        await using var bare = Server(404, """{"error":{"code":404,"message":"m","metadata":null},"openrouter_metadata":null,"user_id":null}""");
        using var first = EmittedClient.To(bare);
        var exception = await Assert.ThrowsAsync<OpenRouterNotFoundException>(() => first.Images.ListModelEndpointsAsync("a", "b"));
        Assert.Null(exception.Error.Metadata);
        Assert.Null(exception.Error.ErrorType);

        await using var text = Server(502, "upstream is gone");
        using var second = EmittedClient.To(text);
        var gateway = await Assert.ThrowsAsync<OpenRouterBadGatewayException>(() => second.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("upstream is gone", gateway.RawText);
        Assert.Null(gateway.Error.Code);
    }

    [Fact]
    public async Task A_moderation_error_keeps_what_was_flagged()
    {
        await using var server =
            Server(403,
                """{"error":{"code":403,"message":"flagged","metadata":{"reasons":["violence"]"""
                    + ""","flagged_input":"a","provider_name":"OpenAI","model_slug":"openai/x"}}}""");
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterForbiddenException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("violence", exception.Error.Metadata!.Value.GetProperty("reasons")[0].GetString());
        Assert.Equal("openai/x", exception.Error.Metadata.Value.GetProperty("model_slug").GetString());
    }

    private static string Body(int status, string errorType) => $$$"""
        {"error":{"code":{{{status.ToString(CultureInfo.InvariantCulture)}}},"message":"what went wrong",
        "metadata":{"error_type":"{{{errorType}}}","provider_code":"E7","previous_errors":[{"provider":"Seed","code":"x","status":503}]},
        "availability":{"code":"temporarily_unavailable","retryable":true,"requested_models":["a/b"],
        "docs_url":"https://openrouter.ai/docs","fallback_models":["c/d"]}},
        "openrouter_metadata":{"strategy":"direct"},"user_id":"user_2"}
        """;

    private static LoopbackServer Server(int status, string body) =>
        new(exchange => exchange.JsonAsync(body, status, "X-Generation-Id: gen-1", "X-Request-Id: req-1"));

    private static void Check(OpenRouterApiException exception, int status, string errorType, string body)
    {
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(body, exception.RawText);
        Assert.Equal(("gen-1", "req-1"), (exception.GenerationId, exception.RequestId));
        var error = exception.Error;
        Assert.Equal(("what went wrong", status.ToString(CultureInfo.InvariantCulture), status, errorType),
            (error.Message, error.Code, error.Status, error.ErrorType));
        Assert.Equal("E7", error.Metadata!.Value.GetProperty("provider_code").GetString());
        Assert.Equal(503, error.Metadata.Value.GetProperty("previous_errors")[0].GetProperty("status").GetInt32());
        Assert.Equal("c/d", error.Json!.Value.GetProperty("availability").GetProperty("fallback_models")[0].GetString());
        Assert.DoesNotContain(TestClient.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Request.Prompt, exception.ToString(), StringComparison.Ordinal);
    }
}
