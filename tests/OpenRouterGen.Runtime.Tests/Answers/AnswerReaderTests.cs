using System.Text;

namespace OpenRouter.Tests.Answers;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("text/html", "<html>hello</html>")]
    [InlineData("text/plain", "{\"created\":1,\"data\":[{\"b64_json\":\"AAEC\"}")]
    [InlineData("text/event-stream", "data: [DONE]\n\n")]
    [InlineData(null, "created 1")]
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
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, contentType, "\uFEFF" + EmittedClient.Answer));
        using var client = TestClient.To(server);
        Assert.Single((await client.Images.GenerateAsync(TestClient.Request)).Data);
    }

    [Theory]
    [InlineData("""{"created":1,"data":[{"b64_json":7}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[{"media_type":"image/png"}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":"x","data":[]}""", "$.data")]
    [InlineData("""{"created":1}""", "$.data")]
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

    [Theory]
    [InlineData("""{"created":1,"data":null}""", false)]
    [InlineData("""[{"created":1}]""", false)]
    [InlineData("""{"created":1,"data":[{"b64_json":"AA?"}]}""", false)]
    [InlineData("""{"created":1,"data":[{"b64_json":"AA""", true)]
    [InlineData("[", true)]
    [InlineData("tru", true)]
    [InlineData("", true)]
    public async Task A_whole_answer_that_does_not_fit_is_known_and_one_that_was_cut_off_is_not(string body, bool isCut)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(
            (isCut ? RequestStage.ReadingAnswer : RequestStage.Answered, isCut, true, false),
            (exception.Stage, exception.OutcomeUnknown, exception.MayHaveBeenBilled, exception.IsSafeToRetry));
    }

    [Fact]
    public async Task Every_truncation_of_an_answer_is_an_exception_of_this_client()
    {
        const string Body = """{"created":1,"data":[{"b64_json":"AAAA"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""";
        for (var length = 0; length < Body.Length; length++)
        {
            // Without Content-Length the end of the connection is the end of the body, and HTTP does not show a cut.
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
        await using var server =
            new LoopbackServer(static exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.True(exception.MayHaveBeenSent);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_not_kept()
    {
        await using var server =
            new LoopbackServer(static exchange => exchange.JsonAsync("{\"created\":1,\"data\":[],\"x\":\"" + new string('x', 100_000) + "\"}"));
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
            using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(Encoding.UTF8.GetBytes(EmittedClient.Answer));
            return exchange.AnswerAsync(200, "application/json", bytes.ToArray(), "Content-Encoding: gzip");
        });
        using var client = TestClient.To(server);
        Assert.Single((await client.Images.GenerateAsync(TestClient.Request)).Data);
    }

    [Fact]
    public async Task A_success_carries_status_headers_and_generation()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer, 200, "X-Generation-Id: gen-9"));
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
        await using var server =
            new LoopbackServer(
                static exchange => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"AAEC","media_type":7}],"usage":{"total_tokens":"many"},"x":1}"""));
        using var client = TestClient.To(server);
        var response = await client.Images.GenerateAsync(TestClient.Request);
        Assert.Equal([0, 1, 2], response.Data[0].Bytes.ToArray());
        Assert.Null(response.Data[0].MediaType);
        Assert.Null(response.Usage!.TotalTokens);
        Assert.Equal("many", response.Usage.AdditionalProperties!["total_tokens"].GetString());
        Assert.Equal("7", response.Data[0].AdditionalProperties!["media_type"].GetRawText());
    }
}
