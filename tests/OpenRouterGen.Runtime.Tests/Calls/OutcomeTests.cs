using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

/// <summary>What a failure says of the request, and what a refusal may say of itself.</summary>
public sealed class OutcomeTests
{
    private static readonly ApiOperation s_answer = new("createAnswer", "POST", "/answers", ApiSecurity.None);

    [Theory]
    [InlineData(400, false, false)]
    [InlineData(402, false, false)]
    [InlineData(408, true, true)]
    [InlineData(413, false, false)]
    [InlineData(429, false, false)]
    [InlineData(500, true, true)]
    [InlineData(502, true, true)]
    [InlineData(503, true, true)]
    [InlineData(504, true, true)]
    [InlineData(524, true, true)]
    [InlineData(529, true, true)]
    [InlineData(302, false, false)]
    public async Task A_status_shows_whether_work_may_have_begun(int status, bool isUnknown, bool isBillable)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status));
        using var client = TestClient.To(server, static options => options.MaxRetries = 0);
        var exception = await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal((isUnknown, isBillable, RequestStage.Answered), (exception.OutcomeUnknown, exception.MayHaveBeenBilled, exception.Stage));
        var reading = await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.ListModelsAsync());
        Assert.Equal((false, false), (reading.OutcomeUnknown, reading.MayHaveBeenBilled));
    }

    [Fact]
    public async Task The_generation_is_named_whatever_goes_wrong_after_the_head()
    {
        await using var server =
            new LoopbackServer(
                static exchange => exchange.SendAsync(
                    "HTTP/1.1 200 OK\r\nX-Generation-Id: gen-7\r\nX-Request-Id: req-7\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(("gen-7", "req-7"), (exception.GenerationId, exception.RequestId));
        Assert.Equal(RequestStage.ReadingAnswer, exception.Stage);
    }

    [Fact]
    public async Task Each_limit_names_its_option()
    {
        var time = new ManualTimeProvider();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = "";
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync(sent);
            reached.TrySetResult();
            await exchange.UntilClosedAsync();
        });
        foreach (var (head, name, seconds) in new[] { ("", "FirstByteTimeout", 50),
            ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{", "IdleTimeout", 20) })
        {
            sent = head;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var client = TestClient.To(server, options =>
            {
                options.TimeProvider = time;
                options.FirstByteTimeout = TimeSpan.FromSeconds(50);
                options.IdleTimeout = TimeSpan.FromSeconds(20);
            });
            var call = client.Images.GenerateAsync(TestClient.Request);
            await reached.Task;
            while (!call.IsCompleted)
            {
                time.Pass(TimeSpan.FromSeconds(seconds));
                await Task.Yield();
            }

            var exception = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => call);
            Assert.Equal(TimeSpan.FromSeconds(seconds), exception.Timeout);
            Assert.Contains(name, exception.Message, StringComparison.Ordinal);
            Assert.True(exception.OutcomeUnknown);
        }
    }

    [Fact]
    public async Task A_type_that_has_an_error_of_its_own_carries_it()
    {
        const string Failed = """{"status":"failed","error":{"code":"server_error","message":"m"}}""";
        Assert.Equal("m", (await SendAsync<OwnError>(Failed)).Error!.Value.GetProperty("message").GetString());
        Assert.Null((await SendAsync<OwnError>("""{"status":"done","error":null}""")).Error);
        await Assert.ThrowsAsync<OpenRouterApiException>(() => SendAsync<OwnError>("""{"error":{"message":"no status"}}"""));
        await Assert.ThrowsAsync<OpenRouterApiException>(() => SendAsync<ImageGenerationResponse>("""{"created":1,"data":[],"error":{"message":"late"}}"""));
        const string Deep = """{"created":1,"data":[{"b64_json":"AAEC"}],"x":{"error":{"message":"not at the top"}}}""";
        Assert.Single((await SendAsync<ImageGenerationResponse>(Deep)).Data);
    }

    [Fact]
    public async Task No_content_where_some_was_promised_says_so()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync("HTTP/1.1 204 No Content\r\n\r\n"));
        using var client = TestClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Contains("no body (status 204)", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<T> SendAsync<T>(string body)
        where T : IJsonModel<T>
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        return await transport.SendAsync(new ApiRequest(s_answer), T.Read, null, default);
    }

    /// <summary>An answer that has an error of its own, which no schema of the bundled document has.</summary>
    private sealed record OwnError : IJsonModel<OwnError>
    {
        private static readonly MemberTable s_members = new("OwnError", 1, "status", "error");

        public required string Status { get; init; }

        public System.Text.Json.JsonElement? Error { get; init; }

        public static OwnError Read(ref System.Text.Json.Utf8JsonReader reader)
        {
            string? status = null;
            System.Text.Json.JsonElement? error = null;
            var members = s_members.Read(ref reader);
            while (members.Next(ref reader))
            {
                if (members.Index == 0) status = JsonRead.String(ref reader);
                else error = members.Element(ref reader);
            }

            members.End(ref reader);
            return new() { Status = status!, Error = error };
        }

        public void Write(System.Text.Json.Utf8JsonWriter writer) => throw new NotSupportedException();
    }
}
