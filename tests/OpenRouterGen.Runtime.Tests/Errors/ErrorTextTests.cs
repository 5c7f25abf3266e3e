using System.Text;

namespace OpenRouter.Tests.Errors;

/// <summary>Whatever a member of an error is, the call ends in one of this client's exceptions, and hooks see it.</summary>
public sealed class ErrorTextTests
{
    private const string Words = "the words that came";

    private static readonly string[] s_values =
    [
        "7", "1e400", "true", "false", "null", "{}", "{\"a\":[{\"b\":null}]}", "[]", "[1,\"x\",null,{\"message\":\"y\"}]", "\"\"",
        "\"caf\u00C3\"", "\"\u00E2\u0082\"", "\"half \\uD83D pair\"", "\"\\udc00\"", "\"a\\u0000b\\u001b[31m\\r\\nInjected: line\\u2028\"",
        "{\"\\uD800\":\"\\uD800\"}", "\"" + new string('x', 1_000_000) + "\"",
    ];

    // The value goes where @ stands.
    private static readonly string[] s_errors =
    [
        """{"error":@}""",
        """{"error":{"message":@,"detail":"the words that came"}}""",
        """{"error":{"message":"the words that came","code":@}}""",
        """{"error":{"message":"the words that came","type":@}}""",
        """{"error":{"message":"the words that came","param":@}}""",
        """{"error":{"message":"the words that came","error_type":@}}""",
        """{"error":{"message":"the words that came","http_status":@}}""",
        """{"error":{"message":"the words that came","metadata":@}}""",
        """{"error":{"message":"the words that came","metadata":{"raw":@}}}""",
        """{"error":{"message":"the words that came","metadata":{"provider_name":@,"raw":@}}}""",
        """{"error":{"message":"the words that came","metadata":{"error_type":@,"provider_code":@}}}""",
        """{"error":{"message":"the words that came","metadata":{"flagged_input":@}}}""",
        """{"error":{"message":"the words that came","metadata":{"previous_errors":@}}}""",
        """{"error":{"message":"the words that came","metadata":{"previous_errors":[{"provider":@,"code":@,"message":@}]}}}""",
        """{"error":{"message":"the words that came","availability":@}}""",
        """{"error":{"message":"the words that came","availability":{"code":@,"retryable":@,"retry_after":@}}}""",
        """{"error":{"message":"the words that came","unheard":@},"user_id":@}""",
        """{"error":{"error":{"message":"the words that came","code":@}}}""",
        """{"type":"error","message":"the words that came","code":@}""",
        """{"error_type":@,"error_message":"the words that came"}""",
        """{"detail":@,"error":"the words that came"}""",
        """{"errors":[{"message":"the words that came","code":@}]}""",
    ];

    public static TheoryData<string> Errors => [.. s_errors];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Any_value_of_any_member_ends_in_an_exception_of_this_client(string error)
    {
        foreach (var value in s_values)
        {
            // Latin-1, so that a value may hold bytes that are no UTF-8.
            var body = error.Replace("@", value, StringComparison.Ordinal);
            var bytes = Encoding.Latin1.GetBytes(body);
            var seen = new SeenFailures();
            using var client = new AnsweringHandler(503, "application/json", bytes).Client(options => options.Hooks.Add(seen));
            var isSaid = error.Contains("\"message\":\"" + Words, StringComparison.Ordinal);
            Check(await Assert.ThrowsAsync<OpenRouterUnavailableException>(() => client.Images.GenerateAsync(TestClient.Request)), bytes, isSaid);
            Check(await Assert.ThrowsAsync<OpenRouterUnavailableException>(() => client.EventsAsync()), bytes, isSaid);
            var result = await client.Images.TryGenerateAsync(TestClient.Request);
            Assert.Same(result.Error, Check(Assert.IsType<OpenRouterUnavailableException>(result.Exception), bytes, isSaid));
            Assert.Equal(3, seen.Failures.OfType<OpenRouterUnavailableException>().Count());
            Assert.Equal(3, seen.Answers.Count(static answer => answer.StatusCode == 503));

            await CheckSuccessAsync(bytes, isSaid);
            await CheckEventAsync(body, isSaid);
        }
    }

    private static async Task CheckSuccessAsync(byte[] bytes, bool isSaid)
    {
        using var client = new AnsweringHandler(200, "application/json", bytes).Client();
        var exception = await Assert.ThrowsAnyAsync<OpenRouterException>(() => client.Images.GenerateAsync(TestClient.Request));
        if (isSaid) Assert.Contains(Words, Assert.IsAssignableFrom<OpenRouterApiException>(exception).Error.Message, StringComparison.Ordinal);
        CheckMessage(exception.Message);
        Assert.Equal(exception.GetType(), (await client.Images.TryGenerateAsync(TestClient.Request)).Exception!.GetType());
    }

    private static async Task CheckEventAsync(string body, bool isSaid)
    {
        foreach (var name in new[] { "", "event: error\n" })
        {
            using var client = new AnsweringHandler(200, "text/event-stream", Encoding.Latin1.GetBytes(name + "data: " + body + "\n\n")).Client();
            var exception = await Assert.ThrowsAnyAsync<OpenRouterException>(() => client.EventsAsync());
            CheckMessage(exception.Message);
            if (name.Length > 0) Assert.NotNull(Assert.IsType<OpenRouterStreamException>(exception).Error);
            if (isSaid) Assert.Contains(Words, Assert.IsType<OpenRouterStreamException>(exception).Error!.Message, StringComparison.Ordinal);
        }
    }

    private static ApiError Check(OpenRouterApiException exception, byte[] body, bool isSaid)
    {
        Assert.Equal(503, exception.StatusCode);
        Assert.Equal(body, exception.RawBody.ToArray());
        CheckMessage(exception.Message);
        var error = exception.Error;
        CheckMessage(error.ToString());
        if (isSaid) Assert.Contains(Words, error.Message, StringComparison.Ordinal);
        if (error.Json is { } json) Assert.NotEmpty(json.GetRawText());
        return error;
    }

    private static void CheckMessage(string message)
    {
        Assert.True(message.Length <= 2_500, "The message is too long: " + message.Length);
        Assert.DoesNotContain(message, static one => char.IsControl(one) || one is '\u2028');
        Assert.True(message.EnumerateRunes().All(static rune => rune.Value != 0) && IsWhole(message));
    }

    private static bool IsWhole(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)) == text;
}
