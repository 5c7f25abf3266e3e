using System.Collections.ObjectModel;

namespace OpenRouter.Runtime;

/// <summary>The headers by which the service names what it did, and says when to come back.</summary>
internal static class AnswerHeaders
{
    public static string? GenerationId(AnswerFacts facts) => GenerationId(facts.Headers);

    public static string? GenerationId(IReadOnlyDictionary<string, string> headers) => headers.GetValueOrDefault("X-Generation-Id");

    public static string? RequestId(AnswerFacts facts) => RequestId(facts.Headers);

    public static string? RequestId(IReadOnlyDictionary<string, string> headers) => headers.GetValueOrDefault("X-Request-Id");

    /// <summary>A copy of headers that were made by hand, found by name without regard to case; empty for null.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string>? headers) =>
        headers is null ? ReadOnlyDictionary<string, string>.Empty : new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);

    /// <summary>The wait that is asked for; null when none is. Beside the standard's header, gateways send one of two in milliseconds.</summary>
    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, string> headers, DateTimeOffset now) =>
        Runtime.RetryAfter.Parse(
            headers.GetValueOrDefault("retry-after-ms") ?? headers.GetValueOrDefault("x-ms-retry-after-ms"),
            headers.GetValueOrDefault("Retry-After"),
            now);
}
