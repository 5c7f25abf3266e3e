using System.Globalization;
using OpenRouter.Tests.Calls;

namespace OpenRouter.Tests.Faults;

/// <summary>Errors that are answered, in every form that was seen.</summary>
internal static class StatusFaults
{
    private const string Group = "Status bodies";
    private const string Html = "<html><h1>Bad gateway</h1></html>";

    private static readonly DateTimeOffset s_now = new ManualTimeProvider().GetUtcNow();

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Page of a gateway", Status<OpenRouterBadGatewayException>(502, Html, Unknown, "text/html"),
            Status<OpenRouterEdgeTimeoutException>(524, Html, Unknown, "text/html"));
        yield return new(Group, "Empty 500", Status<OpenRouterServerErrorException>(500, "", Unknown));
        yield return new(Group, "Error under a 200", Status<OpenRouterBadGatewayException>(200, """{"error":{"code":502,"message":"upstream"}}""", Billable,
            named: 502), Status<OpenRouterApiException>(200, """{"created":1,"data":[],"error":{"message":"late"}}""", Billable));
        yield return new(Group, "Error as text", Status<OpenRouterBadRequestException>(400, """{"error":"no"}""",
            static error => Assert.Equal("no", error.Error.Message)), Status<OpenRouterApiException>(200, """{"error":"no"}""", Billable));
        yield return new(Group, "Unknown members",
            Status<OpenRouterNotFoundException>(404,
                """{"error":{"message":"m","availability":{"code":"no_endpoints","retryable":false,"docs_url":"d"},"metadata":{"x":1},"new":[1]},"newer":2}""",
                static error =>
        {
            Assert.Equal("no_endpoints", error.Error.Code);
            Assert.False(error.Error.Retryable);
            Assert.Equal("[1]", error.Error.Json!.Value.GetProperty("new").GetRawText());
            Assert.Contains("newer", error.RawText, StringComparison.Ordinal);
            Assert.False(error.MayHaveBeenBilled);
        }));
        yield return new(
            Group,
            "Code as text and as number",
            Status<OpenRouterBadRequestException>(400, """{"error":{"code":"400","message":"m"}}""", static error => Assert.Equal("400", error.Error.Code)),
            Status<OpenRouterBadRequestException>(400, """{"error":{"code":400,"message":"m"}}""", static error => Assert.Equal("400", error.Error.Code)),
            Status<OpenRouterBadRequestException>(400, """{"error":{"code":"invalid_image","message":null}}""",
                static error => Assert.Equal("invalid_image", error.Error.Code)),
            Status<OpenRouterBadRequestException>(400, """{"error":{"code":{"a":1}}}""", static error => Assert.Null(error.Error.Code)));
        yield return new(Group, "Body of 1 MB",
            Status<OpenRouterServerErrorException>(500, "{\"error\":{\"message\":\"m\"},\"x\":\"" + new string('x', 1_000_000) + "\"}", static error =>
        {
            Assert.Equal("m", error.Error.Message);
            Assert.True(error.RawBody.Length > 1_000_000);
        }));
        yield return new(Group, "Truncated JSON", Status<OpenRouterBadGatewayException>(502, """{"error":{"code":502,"mess""", Unknown));
        yield return new(Group, "Byte order mark", Status<OpenRouterForbiddenException>(403, "\uFEFF{\"error\":{\"code\":403,\"message\":\"m\"}}",
            static error => Assert.Equal("m", error.Error.Message)));
        yield return new(Group, "Retry-After", [.. Waits()]);
        yield return new(Group, "Payment required",
            Status<OpenRouterPaymentRequiredException>(402, """{"error":{"code":402,"message":"m"}}""", static error => Assert.False(error.MayHaveBeenBilled)));
        yield return new(Group, "Overloaded", Status<OpenRouterOverloadedException>(529,
            """{"error":{"code":529,"message":"m","metadata":{"error_type":"provider_overloaded"}}}""", static error =>
        {
            Unknown(error);
            Assert.Equal("provider_overloaded", error.Error.ErrorType);
        }));
    }

    private static IEnumerable<FaultCase> Waits()
    {
        yield return Wait("Retry-After: 7", "{}", 7, posts: 3);
        yield return Wait("Retry-After: 1.5", "{}", 1.5, posts: 3);
        yield return Wait("Retry-After: " + s_now.AddSeconds(20).ToString("R", CultureInfo.InvariantCulture), "{}", 20, posts: 3, isDate: true);
        yield return Wait("retry-after-ms: 250\r\nRetry-After: 7", "{}", 0.25, posts: 3);
        yield return Wait("X-None: 1", """{"error":{"message":"m","availability":{"retryable":true,"retry_after":9}}}""", 9, posts: 3);
        yield return Wait("X-None: 1", """{"error":{"message":"m","availability":{"retryable":true}}}""", null, posts: 3);
        yield return Wait("Retry-After: 7", """{"error":{"message":"m","availability":{"retryable":false}}}""", 7, posts: 1);
        yield return Wait("Retry-After: soon", "{}", null, posts: 1);
        yield return Wait("Retry-After: 86400", "{}", 86_400, posts: 1);
        yield return Wait("X-None: 1", "{}", null, posts: 1);
    }

    private static FaultCase Wait(string header, string body, double? seconds, int posts, bool isDate = false) => new(
        async (connection, _) =>
        {
            if (await connection.ReadAsync() is null) return;
            await connection.SendAsync(Reference.WithLength("application/json", body, header + "\r\nConnection: close\r\n", "429 Too Many"));
        },
        (outcome, run) =>
        {
            var exception = Assert.IsType<OpenRouterTooManyRequestsException>(outcome.Exception);
            Assert.False(exception.MayHaveBeenBilled);
            Assert.Equal(posts, run.Server.Requests.Count);
            Assert.Equal(posts - 1, run.Time.Waits.Count);

            // A date comes nearer while the clock moves to it; then it says nothing more.
            if (!isDate) Assert.Equal(seconds, exception.RetryAfter?.TotalSeconds);
            if (seconds is { } wait && posts > 1) Assert.Equal(wait, run.Time.Waits[0].TotalSeconds);
        })
    {
        MostPosts = posts,
    };

    private static void Unknown(OpenRouterApiException exception)
    {
        Assert.True(exception.OutcomeUnknown);
        Assert.True(exception.MayHaveBeenBilled);
        Assert.Equal("gen-1", exception.GenerationId);
    }

    private static void Billable(OpenRouterApiException exception)
    {
        Assert.False(exception.OutcomeUnknown);
        Assert.True(exception.MayHaveBeenBilled);
    }

    private static FaultCase Status<T>(int status, string body, Action<OpenRouterApiException> more, string mediaType = "application/json", int? named = null)
        where T : OpenRouterApiException =>
        FaultCase.Bytes(
            _ => Reference.WithLength(mediaType, body, "X-Generation-Id: gen-1\r\nX-Request-Id: req-1\r\nConnection: close\r\n",
                status.ToString(CultureInfo.InvariantCulture) + " Words"),
            Expected.Error<T>(named ?? status, exception =>
            {
                Assert.Equal(body, exception.RawText);
                Assert.Equal("req-1", exception.RequestId);
                more(exception);
            }));
}
