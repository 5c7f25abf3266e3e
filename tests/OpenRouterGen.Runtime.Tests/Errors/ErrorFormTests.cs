using System.Text;

namespace OpenRouter.Tests.Errors;

public sealed class ErrorFormTests
{
    [Theory]
    [InlineData("""{"message":"gone"}""", "gone", null)]
    [InlineData("""{"detail":"gone"}""", "gone", null)]
    [InlineData("""{"detail":[{"loc":["body","prompt"],"msg":"too long","input":"a red panda"},{"msg":"bad"}]}""", "too long; bad", null)]
    [InlineData("""{"detail":{"error":{"message":"gone"}}}""", "gone", null)]
    [InlineData("""{"errors":["one","two"]}""", "one; two", null)]
    [InlineData("""{"errors":[{"message":"one","code":"c"},{"message":"two"}]}""", "one; two", null)]
    [InlineData("""{"type":"error","message":"gone"}""", "gone", null)]
    [InlineData("""{"type":"error","error":{"type":"overloaded","message":"gone","code":"busy"}}""", "gone", "busy")]
    [InlineData("""{"error_type":"server","error_message":"gone"}""", "gone", null)]
    [InlineData("""{"error":"invalid_grant","error_description":"gone"}""", "gone", "invalid_grant")]
    [InlineData("""{"error":"Unauthorized","message":"gone","statusCode":502}""", "gone", "Unauthorized")]
    [InlineData("""{"title":"Gone","status":502}""", "Gone", null)]
    [InlineData("""{"error":[{"message":"one","code":4},{"message":"two"}]}""", "one; two", "4")]
    [InlineData("""{"error":{"error":{"message":"gone","code":"inner"}}}""", "gone", "inner")]
    [InlineData("""{"error":{"message":{"text":1}}}""", """{"text":1}""", null)]
    [InlineData("""{"error":{"message":"{\"error\":{\"message\":\"gone\"}}"}}""", "gone", null)]
    [InlineData("""{"error":{"message":"{\"code\":3}"}}""", """{"code":3}""", null)]
    [InlineData("""{"error":{"message":7}}""", "7", null)]
    [InlineData("""{"error":7}""", "7", null)]
    [InlineData("\"gone\"", "gone", null)]
    [InlineData("gone", "gone", null)]
    [InlineData("  go\r\n\tne \u0007", "go ne", null)]
    [InlineData("caf\u00E9 is closed", "caf\u00E9 is closed", null)]
    [InlineData("""{"error":{"message":"caf\u00E9"}}""", "caf\u00E9", null)]
    [InlineData("""{"error":{"message":"\uD83D x"}}""", "\uFFFD x", null)]
    [InlineData("""{"error":{"message":"\\uD83D x"}}""", "\\uD83D x", null)]
    [InlineData("""{"error":{"message":"\uD83D\uDE00 x"}}""", "\U0001F600 x", null)]
    [InlineData("""{"error":{"code":502,"mess""", "Words", null)]
    [InlineData("[1,2]", "Words", null)]
    [InlineData("{}", "Words", null)]
    [InlineData("""{"user_id":"u"}""", "Words", null)]
    public async Task Words_of_any_form_arrive(string body, string message, string? code)
    {
        using var client = new AnsweringHandler(502, "application/json", Encoding.Latin1.GetBytes(body)).Client();
        var exception = await Assert.ThrowsAsync<OpenRouterBadGatewayException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((message, code), (exception.Error.Message, exception.Error.Code));
        Assert.Equal("The service answered 502: " + message, exception.Message);
        Assert.Equal(502, exception.Error.Status);
    }

    [Theory]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1", "d\u00E9j\u00E0 vu")]
    [InlineData("text/plain; charset=utf-16", "utf-16", "d\u00E9j\u00E0 vu")]
    [InlineData("text/plain; charset=bogus", "utf-8", "d\u00E9j\u00E0 vu")]
    [InlineData("text/plain", "iso-8859-1", "d\u00E9j\u00E0 vu")]
    [InlineData("text/plain", "utf-8", "d\u00E9j\u00E0 vu")]
    public async Task Plain_text_is_decoded_by_what_is_known_of_it(string mediaType, string encoding, string text)
    {
        using var client = new AnsweringHandler(500, mediaType, Encoding.GetEncoding(encoding).GetBytes(text)).Client();
        Assert.Equal(text, (await client.Images.TryGenerateAsync(TestClient.Request)).Error!.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>502 Bad\n Gateway</title></head>", "an HTML page: 502 Bad Gateway")]
    [InlineData("<html><h1 class=x>Just &lt;a&gt; moment</h1>", "an HTML page: Just <a> moment")]
    [InlineData("<HTML>", "an HTML page")]
    public async Task A_page_for_browsers_is_named_as_one(string body, string message)
    {
        foreach (var mediaType in new[] { "text/html", "application/json" })
        {
            using var client = new AnsweringHandler(524, mediaType, Encoding.UTF8.GetBytes(body)).Client();
            Assert.Equal(message, (await client.Images.TryGenerateAsync(TestClient.Request)).Error!.Message);
            using var success = new AnsweringHandler(200, mediaType, Encoding.UTF8.GetBytes(body)).Client();
            var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => success.Images.GenerateAsync(TestClient.Request));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(503)]
    [InlineData(200)]
    public async Task A_body_that_nobody_decompressed_is_named_as_one(int status)
    {
        using var client = new AnsweringHandler(status, "application/json", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]).Client();
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.Contains("still compressed (gzip)", result.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("AutomaticDecompression", result.Exception!.Message, StringComparison.Ordinal);
        Assert.Equal(status, result.StatusCode);
    }

    [Theory]
    [InlineData("event: error\ndata: upstream is gone\n\n", "upstream is gone")]
    [InlineData("event:error\ndata: {\"message\":\"gone\"}\n\n", "gone")]
    [InlineData("event: error\ndata: upstream is gone", "upstream is gone")]
    [InlineData("data: {\"type\":\"error\",\"message\":\"gone\"}\n\n", "gone")]
    [InlineData("data: {\"error_type\":\"server\",\"error_message\":\"gone\"}\n\n", "gone")]
    [InlineData("data: {\"type\":\"error\",\"error\":\"gone\"}\n\n", "gone")]
    public async Task An_error_event_of_any_form_is_an_error(string stream, string message)
    {
        using var client = new AnsweringHandler(200, "text/event-stream", Encoding.UTF8.GetBytes(stream)).Client();
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.Equal(message, exception.Error!.Message);
    }

    [Theory]
    [InlineData("event: error\n\ndata: ")]
    [InlineData("event: error\n: comment\n\n: comment\n\ndata: ")]
    [InlineData("event: errors\ndata: ")]
    [InlineData("event: error\nevent: picture\ndata: ")]
    [InlineData("event: error\ndata: ")]
    public async Task A_name_of_an_event_costs_no_picture(string before)
    {
        var stream = before + """{"type":"image_generation.completed","b64_json":"AAEC","created":1}""" + "\n\n";
        using var client = new AnsweringHandler(200, "text/event-stream", Encoding.UTF8.GetBytes(stream)).Client();
        Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value);
    }

    [Fact]
    public async Task A_status_whose_body_stalls_keeps_its_status_and_its_wait()
    {
        var seen = new SeenFailures();
        await using var server = new LoopbackServer(static async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 429 X\r\nRetry-After: 7\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n");
            await exchange.SendAsync("""{"error":{"message":"m"},""");
            await exchange.UntilClosedAsync();
        });
        using var client = EmittedClient.To(server, options =>
        {
            options.MaxRetries = 2;
            options.IdleTimeout = TimeSpan.FromMilliseconds(50);
            options.Hooks.Add(seen);
        });
        var exception = await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(("m", TimeSpan.FromSeconds(7)), (exception.Error.Message, exception.RetryAfter));
        Assert.Same(exception, Assert.Single(seen.Failures));
    }

    [Fact]
    public async Task A_stalling_body_does_not_hide_that_the_user_cancelled()
    {
        using var source = new CancellationTokenSource();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 429 X\r\nContent-Length: 100\r\n\r\n{");
            await source.CancelAsync();
            await exchange.UntilClosedAsync();
        });
        using var client = EmittedClient.To(server);
        var call = client.Images.GenerateAsync(TestClient.Request, cancellationToken: source.Token);
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData("-Infinity")]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    [InlineData("999999999999")]
    [InlineData("-1")]
    public async Task A_wait_that_is_none_costs_no_error(string wait)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", 503, "Retry-After: " + wait));
        using var client = EmittedClient.To(server);
        Assert.Null((await Assert.ThrowsAsync<OpenRouterUnavailableException>(() => client.Images.GenerateAsync(TestClient.Request))).RetryAfter);
    }
}
