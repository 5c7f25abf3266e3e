using System.Text;

namespace OpenRouter.Tests.Transport;

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

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_status_has_its_exception(int status, Type type)
    {
        var body = $$"""{"error":{"code":{{status}},"message":"told"},"user_id":"u"}""";
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status, "X-Generation-Id: gen-1", "X-Request-Id: req-1"));
        using var client = TestClient.To(server);
        var exception = (OpenRouterApiException)await Assert.ThrowsAsync(type, () => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal("told", exception.Error.Message);
        Assert.Equal(status, exception.Error.Status);
        Assert.Equal("gen-1", exception.GenerationId);
        Assert.Equal("req-1", exception.RequestId);
        Assert.Equal(body, exception.RawText);
        Assert.DoesNotContain(TestClient.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("red panda", exception.ToString(), StringComparison.Ordinal);

        var streamed = await Assert.ThrowsAsync(type, () => client.Events());
        Assert.Equal(body, ((OpenRouterApiException)streamed).RawText);
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.False(result.IsSuccess);
        Assert.Equal(status, result.StatusCode);
        Assert.Equal("told", result.Error.Message);
        Assert.Equal("gen-1", result.GenerationId);
        Assert.Equal("req-1", result.Headers["x-request-id"]);
        Assert.IsType(type, result.Exception);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Every_member_of_an_error_survives()
    {
        const string Body = """
            {"error":{"code":"rate_limited","message":"slow","type":"t","param":"n","metadata":{"error_type":"rate_limit_exceeded","provider_code":"x"},"availability":{"code":"capacity_exhausted","retryable":true}}}
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
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Events());
        Assert.Equal(200, (await client.Images.TryGenerateAsync(TestClient.Request)).StatusCode);
    }

    [Theory]
    [InlineData("text/html", "<html><h1>Bad gateway</h1></html>")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "{\"error\":{\"code\":502,\"mess")]
    [InlineData("application/json", "[1,2]")]
    [InlineData("application/json", "{\"error\":null}")]
    [InlineData(null, "nonsense")]
    public async Task An_error_body_that_is_none_keeps_its_status_and_bytes(string? contentType, string body)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(502, contentType, body));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterBadGatewayException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(body, exception.RawText);
        Assert.Equal(502, exception.Error.Status);
        Assert.Equal("Words", exception.Error.Message);
    }

    [Fact]
    public async Task An_error_body_that_breaks_off_keeps_what_came()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync("HTTP/1.1 529 X\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"error\":{\"message\":\"m\"},"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterOverloadedException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("m", exception.Error.Message);
        Assert.Equal("{\"error\":{\"message\":\"m\"},", exception.RawText);
    }

    [Theory]
    [InlineData("text/html", "<html>hello</html>")]
    [InlineData("text/plain", """{"created":1,"data":[]}""")]
    [InlineData("text/event-stream", "data: [DONE]\n\n")]
    [InlineData(null, """{"created":1,"data":[]}""")]
    public async Task A_success_of_another_type_does_not_fit_and_keeps_its_bytes(string? contentType, string body)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, contentType, body));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(body, exception.RawText);
        Assert.Equal("$", exception.Path);
        Assert.Equal(200, exception.StatusCode);
    }

    [Theory]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("Application/JSON")]
    [InlineData("application/json;")]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/vnd.api+json")]
    public async Task Parameters_and_case_of_the_content_type_do_not_matter(string contentType)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, contentType, "\uFEFF{\"created\":1,\"data\":[]}"));
        using var client = TestClient.To(server);
        Assert.Empty((await client.Images.GenerateAsync(TestClient.Request)).Data);
    }

    [Theory]
    [InlineData("""{"created":1,"data":[{"b64_json":"AAAA"},{"b64_json":7}]}""", "$.data[1].b64_json")]
    [InlineData("""{"created":1,"data":[{"media_type":"image/png"}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":"x","data":[]}""", "$.created")]
    [InlineData("""{"data":[]}""", "$.created")]
    [InlineData("""{"created":1,"data":[{"b64_json":"AA""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[]} x""", "$")]
    [InlineData("""{"created":1,"data":[],}""", "$.data")]
    [InlineData("[]", "$")]
    [InlineData("", "$")]
    [InlineData("null", "$")]
    public async Task A_body_that_does_not_fit_says_where_and_keeps_every_byte(string body, string path)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(path, exception.Path);
        Assert.Equal(body, exception.RawText);
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.IsType<OpenRouterResponseFormatException>(result.Exception);
        Assert.Equal(200, result.StatusCode);
    }

    [Fact]
    public async Task Every_truncation_of_an_answer_is_an_exception_of_this_client()
    {
        const string Body = """{"created":1,"data":[{"b64_json":"AAAA"}],"usage":{"total_tokens":1}}""";
        for (var length = 0; length < Body.Length; length++)
        {
            // Without Content-Length the end of the connection is the end of the body, and HTTP cannot tell a cut.
            var cut = Body[..length];
            await using var server = new LoopbackServer(exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + cut));
            using var client = TestClient.To(server);
            var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
            Assert.Equal(cut, exception.RawText);
        }
    }

    [Fact]
    public async Task A_body_shorter_than_it_says_is_a_broken_connection()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{}"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.True(exception.MayHaveBeenSent);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_not_kept()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{\"created\":1,\"data\":[],\"x\":\"" + new string('x', 100_000) + "\"}"));
        using var client = TestClient.To(server, static options => options.MaxResponseBytes = 50_000);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("50000", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.RawBody.IsEmpty);
    }

    [Fact]
    public async Task A_compressed_body_is_read()
    {
        await using var server = new LoopbackServer(static exchange =>
        {
            using var bytes = new MemoryStream();
            using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes("{\"created\":1,\"data\":[]}"));
            return exchange.AnswerAsync(200, "application/json", bytes.ToArray(), "Content-Encoding: gzip");
        });
        using var client = TestClient.To(server);
        Assert.Empty((await client.Images.GenerateAsync(TestClient.Request)).Data);
    }

    [Fact]
    public async Task A_success_tells_status_headers_and_generation()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"created":1,"data":[]}""", 200, "X-Generation-Id: gen-9"));
        using var client = TestClient.To(server);
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.True(result.IsSuccess);
        Assert.Same(result.Value, result.GetValueOrThrow());
        Assert.Equal(200, result.StatusCode);
        Assert.Equal("gen-9", result.GenerationId);
        Assert.Equal("application/json", result.Headers["content-type"]);
        Assert.Null(result.Exception);
    }

    [Fact]
    public async Task A_usage_that_does_not_fit_never_costs_the_picture()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"AAEC","media_type":7}],"usage":{"total_tokens":"many"},"x":1}"""));
        using var client = TestClient.To(server);
        var response = await client.Images.GenerateAsync(TestClient.Request);
        Assert.Equal([0, 1, 2], response.Data[0].Image);
        Assert.Null(response.Data[0].MediaType);
        Assert.Null(response.Usage);
        Assert.Equal("many", response.AdditionalProperties!["usage"].GetProperty("total_tokens").GetString());
        Assert.Equal("7", response.Data[0].AdditionalProperties!["media_type"].GetRawText());
    }
}
