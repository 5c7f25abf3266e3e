using OpenRouter.Runtime;

namespace OpenRouter.Tests.Answers;

/// <summary>What the document says of each success decides what its body is read as.</summary>
public sealed class DeclaredAnswerTests
{
    private static readonly ApiOperation s_operation = new("do", "POST", "/do", ApiSecurity.None)
    {
        Answers =
        [
            new("200", AnswerContent.Read),
            new("201", AnswerContent.Other),
            new("202", AnswerContent.None),
            new("2XX", AnswerContent.None),
        ],
    };

    [Theory]
    [InlineData("202 Accepted", "")]
    [InlineData("202 Accepted", """{"queued":true}""")]
    [InlineData("204 No Content", "")]
    [InlineData("205 Reset Content", "")]
    [InlineData("207 Other", "x")]
    public async Task A_status_without_a_body_is_null_in_every_form(string status, string body)
    {
        await using var server = Server(status, body);
        using var transport = TestClient.Transport(server);
        var request = new ApiRequest(s_operation);
        Assert.Null(await transport.SendAsync(request, JsonRead.String, null, default));
        var tried = await transport.TrySendAsync<string?>(request, JsonRead.String, null, default);
        Assert.True(tried.IsSuccess);
        Assert.Null(tried.Value);
        Assert.Null(await transport.SendAsync(request, static (ref System.Text.Json.Utf8JsonReader r) => (long?)JsonRead.Int64(ref r), null, default));
        Assert.Null(await transport.SendTextAsync(request, null, default));
        Assert.Null(await transport.SendTextAsync(request, static (ref System.Text.Json.Utf8JsonReader r) => (long?)JsonRead.Int64(ref r), null, default));
        Assert.Null(await transport.SendBinaryAsync(request, null, default));
    }

    [Fact]
    public async Task A_status_with_another_body_is_never_read()
    {
        await using var server = Server("201 Created", "\"text\"");
        using var transport = TestClient.Transport(server);
        var request = new ApiRequest(s_operation);
        var calls = new Func<Task>[]
        {
            () => transport.SendAsync(request, JsonRead.String, null, default),
            () => transport.SendTextAsync(request, null, default),
            () => transport.SendBinaryAsync(request, null, default),
            async () =>
            {
                var format = new EventStreamFormat<string> { Read = JsonRead.String };
                await foreach (var item in transport.StreamAsync(request, format, null, default)) Assert.Fail(item);
            },
        };
        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(call);
            Assert.Contains("201", failure.Message, StringComparison.Ordinal);
            Assert.Equal("\"text\"", failure.RawText);
        }
    }

    [Fact]
    public async Task The_status_that_is_read_is_read()
    {
        await using var server = Server("200 OK", "\"text\"");
        using var transport = TestClient.Transport(server);
        Assert.Equal("text", await transport.SendAsync(new ApiRequest(s_operation), JsonRead.String, null, default));
    }

    [Fact]
    public async Task An_error_in_a_body_that_should_not_be_there_is_an_error()
    {
        await using var server = Server("202 Accepted", """{"error":{"message":"late"}}""");
        using var transport = TestClient.Transport(server);
        var request = new ApiRequest(s_operation);
        var tried = await transport.TrySendAsync(request, JsonRead.String, null, default);
        Assert.Equal("late", tried.Error!.Message);
        Assert.Same(tried.Exception, Assert.ThrowsAny<OpenRouterException>(() => tried.Value));
        await Assert.ThrowsAsync<OpenRouterApiException>(() => transport.SendBinaryAsync(request, null, default));
    }

    private static LoopbackServer Server(string status, string body) =>
        new(exchange => exchange.SendAsync(
            "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + (body.Length == 0 ? "" : "Content-Type: application/json\r\n") + "\r\n" + body));
}
