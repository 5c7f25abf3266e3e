using System.Text;

namespace OpenRouter.Tests.Errors;

/// <summary>The words of an error arrive, and what it quotes of the request does not, in whatever the error is wrapped.</summary>
public sealed class QuotedInputTests
{
    private const string Error = """{"error":{"message":"no","code":403,"metadata":{"flagged_input":"a red panda"}}}""";

    [Theory]
    [InlineData("data: " + Error + "\n\ndata: [DONE]\n\n")]
    [InlineData(": hi\r\n\r\ndata: x\r\n\r\ndata: " + Error + "\r\n\r\n")]
    [InlineData("event: error\rdata:{\"error\":\"no\",\"flagged_input\":\"a red panda\"}\r\r")]
    [InlineData("event: error\ndata: {\"message\":\"no\",\"flagged_input\":\"a red panda\"}")]
    [InlineData("id: 1\ndata: {\"detail\":\"no\",\"flagged_input\":\"a red panda\"}\n\n")]
    public async Task A_status_of_failure_with_events_is_read_as_an_error(string body)
    {
        var thrown = await ThrownAsync(body, "text/event-stream");
        Assert.Equal("no", thrown.Error.Message);
        Assert.DoesNotContain("panda", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(")]}',\n" + Error)]
    [InlineData("callback(" + Error + ")")]
    [InlineData("Error: " + Error)]
    [InlineData("data: " + Error + "}")]
    [InlineData("<pre>" + Error + "</pre>")]
    public async Task Text_that_quotes_the_request_is_in_no_message(string body)
    {
        var thrown = await ThrownAsync(body, "text/plain");
        Assert.DoesNotContain("panda", thrown.ToString(), StringComparison.Ordinal);
        Assert.Contains("panda", thrown.RawText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: {\n")]
    [InlineData("{\"a\":")]
    [InlineData("[")]
    [InlineData("\\ud800")]
    [InlineData("<h1 ")]
    public async Task A_body_of_ten_megabytes_is_a_short_message(string part)
    {
        var thrown = await ThrownAsync(string.Concat(Enumerable.Repeat(part, 10_000_000 / part.Length)), "application/json");
        Assert.InRange(thrown.Message.Length, 1, 2_100);
        Assert.Equal(4 * 1024 * 1024, thrown.RawBody.Length);
    }

    private static async Task<OpenRouterForbiddenException> ThrownAsync(string body, string type)
    {
        using var client = new AnsweringHandler(403, type, Encoding.UTF8.GetBytes(body)).Client();
        return await Assert.ThrowsAsync<OpenRouterForbiddenException>(() => client.Images.GenerateAsync(TestClient.Request));
    }
}
