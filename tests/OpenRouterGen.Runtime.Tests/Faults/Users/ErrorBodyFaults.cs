using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>Any member of an error as any kind of JSON, with a status of failure, under a success, and as an event.</summary>
internal static class ErrorBodyFaults
{
    private const string Group = "Error body";

    private static readonly string[] s_values =
        ["7", "1e400", "true", "false", "null", "{}", "{\"a\":[null]}", "[]", "[1,\"x\"]", "\"\"", "\"caf\u00E9\"", "\"\\uD83D\""];

    public static IEnumerable<Fault> All()
    {
        yield return Member("error", """{"error":@}""", isAlwaysOne: false);
        yield return Member("message", """{"error":{"message":@,"detail":"words"}}""");
        yield return Member("code", """{"error":{"message":"words","code":@}}""");
        yield return Member("type and param", """{"error":{"message":"words","type":@,"param":@}}""");
        yield return Member("metadata", """{"error":{"message":"words","metadata":@}}""");
        yield return Member("raw and provider_name", """{"error":{"message":"words","metadata":{"raw":@,"provider_name":@}}}""");
        yield return Member("availability", """{"error":{"message":"words","availability":{"retryable":@,"retry_after":@}}}""");
        yield return Member("one that is unknown", """{"error":{"message":"words","unheard":@},"user_id":@}""");
    }

    private static Fault Member(string name, string error, bool isAlwaysOne = true) => new(Group, name, [.. s_values.SelectMany(value =>
    {
        var body = error.Replace("@", value, StringComparison.Ordinal);
        return new[]
        {
            Status("403 No", body, Refused), Trying(Status("403 No", body, Refused)),
            Status("200 OK", body, Failed(isAlwaysOne)), Trying(Status("200 OK", body, Failed(isAlwaysOne))), Event(body, isAlwaysOne),
        };
    })]);

    private static void Refused(Outcome outcome, FaultRun run)
    {
        var exception = Assert.IsType<OpenRouterForbiddenException>(outcome.Exception);
        Assert.Equal((403, false), (exception.StatusCode, exception.MayHaveBeenBilled));
        Assert.NotEmpty(exception.Error.Message);
    }

    private static Action<Outcome, FaultRun> Failed(bool isAlwaysOne) => (outcome, _) =>
    {
        var exception = Assert.IsAssignableFrom<OpenRouterException>(outcome.Exception);
        if (isAlwaysOne) Assert.IsAssignableFrom<OpenRouterApiException>(exception);
        Assert.True(exception.MayHaveBeenBilled);
    };

    private static FaultCase Event(string body, bool isAlwaysOne) => Raw("200 OK", "text/event-stream", Reference.StreamOf(body), (outcome, _) =>
    {
        var exception = Assert.IsType<OpenRouterStreamException>(outcome.Exception);
        if (isAlwaysOne) Assert.NotNull(exception.Error);
        Assert.True(exception.MayHaveBeenBilled);
    }) with
    {
        IsStream = true,
    };

    private static FaultCase Trying(FaultCase one) => one with
    {
        IsStream = false,
        IsDownload = false,
        Call = static async (client, _) =>
        {
            var result = await client.Images.TryGenerateAsync(TestClient.Request);
            Assert.False(result.IsSuccess);
            Assert.Equal(result.Error.Message, (result.Exception as OpenRouterApiException)?.Error.Message ?? result.Exception.Message);
            return new Outcome(result.Exception, [], []);
        },
    };

    private static FaultCase Status(string status, string body, Action<Outcome, FaultRun> expect) => Raw(status, "application/json", body, expect);

    // Latin-1, so that a text may be no UTF-8.
    private static FaultCase Raw(string status, string mediaType, string body, Action<Outcome, FaultRun> expect) => new(
        async (connection, _) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(
                Encoding.Latin1.GetBytes("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: " + mediaType + "\r\n\r\n" + body));
        },
        expect);
}
