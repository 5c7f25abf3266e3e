namespace OpenRouter.Tests.Answers;

/// <summary>JSON is read whatever name a gateway passes it on under.</summary>
public sealed class OtherNameTests
{
    private const string Error = """{"error":{"code":502,"message":"boom"}}""";

    public static TheoryData<string?> Names =>
        ["text/plain", "text/plain; charset=utf-8", "text/json", "application/octet-stream", "application/x-json", "text/html", "text/event-stream", null];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Json_is_read_in_every_form(string? name)
    {
        foreach (var begin in new[] { "", "\uFEFF", " \r\n" })
        {
            await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, name, begin + EmittedClient.Answer));
            using var client = EmittedClient.To(server);
            Assert.Equal([0, 1, 2], Assert.Single((await client.Images.GenerateAsync(TestClient.Request)).Data).Bytes.ToArray());
            Assert.Single((await client.Images.TryGenerateAsync(TestClient.Request)).Value.Data);
            Assert.Equal([0, 1, 2], Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value).Bytes.ToArray());
            foreach (var form in Calls.CallForm.Downloads)
            {
                using var folder = new Downloads.TemporaryFolder();
                var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
                await Calls.CallForm.RunAsync(form, client, files);
                Assert.Equal([0, 1, 2], await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_error_under_a_success_is_one_under_every_name(string? name)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, name, Error));
        using var client = EmittedClient.To(server);
        foreach (var form in Calls.CallForm.All.Where(static form => form != "try"))
        {
            using var folder = new Downloads.TemporaryFolder();
            var failure = await Assert.ThrowsAsync<OpenRouterBadGatewayException>(
                () => Calls.CallForm.RunAsync(form, client, DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"))));
            Assert.Equal("boom", failure.Error.Message);
        }
    }

    [Theory]
    [InlineData("text/plain", "hello")]
    [InlineData("text/plain", "error: nobody there")]
    [InlineData("text/plain", "{\"data\":[{\"b64_json\":\"AAEC\"}")]
    [InlineData("application/octet-stream", "{{}}")]
    [InlineData(null, "datum: 7")]
    [InlineData(null, "")]
    public async Task What_is_neither_json_nor_a_stream_stays_what_it_is(string? name, string body)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, name, body));
        using var client = EmittedClient.To(server);
        var failures = new[]
        {
            await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request)),
            await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync()),
        };
        Assert.All(failures, failure => Assert.Equal(body, failure.RawText));
    }

    [Fact]
    public async Task A_stream_without_json_beside_it_that_is_json_says_so()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(200, "text/event-stream", "{\"a\":1}"));
        using var transport = TestClient.Transport(server);
        var format = new Runtime.EventStreamFormat<System.Text.Json.JsonElement> { Read = Runtime.JsonRead.Element };
        var request = new Runtime.ApiRequest(new("stream", "POST", "/stream", Runtime.ApiSecurity.None));
        var failure = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
        {
            await foreach (var item in transport.StreamAsync(request, format, null, default)) Assert.Fail(item.ToString());
        });
        Assert.Equal("{\"a\":1}", failure.RawText);
    }

    [Fact]
    public async Task Not_modified_is_named()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"));
        using var client = EmittedClient.To(server);
        var failure = await Assert.ThrowsAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(304, failure.StatusCode);
        Assert.Contains("not modified", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("redirect", failure.Message, StringComparison.Ordinal);
    }
}
