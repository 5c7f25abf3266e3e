namespace OpenRouter.Runtime;

/// <summary>The headers by which the service names what it did, and says when to come back.</summary>
internal static class AnswerHeaders
{
    public static string? GenerationId(AnswerFacts facts) => facts.Header("X-Generation-Id");

    public static string? RequestId(AnswerFacts facts) => facts.Header("X-Request-Id");

    /// <summary>The wait that is asked for; null when none is. Beside the standard's header, gateways send one of two in milliseconds.</summary>
    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, string> headers, DateTimeOffset now) =>
        Runtime.RetryAfter.Parse(
            headers.GetValueOrDefault("retry-after-ms") ?? headers.GetValueOrDefault("x-ms-retry-after-ms"),
            headers.GetValueOrDefault("Retry-After"),
            now);
}
