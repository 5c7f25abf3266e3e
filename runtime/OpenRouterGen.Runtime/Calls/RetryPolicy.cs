namespace OpenRouter.Runtime;

/// <summary>
/// Whether a call that failed is tried again. The question is not which status came but whether the service may have begun:
/// a request that is not safe may be billed, so it is sent again only when provably nothing was accepted.
/// </summary>
internal sealed class RetryPolicy(Func<double> random)
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestBackoff = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(60);

    /// <summary>The wait before the next attempt; null when there is none.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="isSafe">Whether a second send costs nothing, or the user takes that cost.</param>
    /// <param name="retries">How many retries were made.</param>
    public TimeSpan? Wait(OpenRouterException failure, bool isSafe, int retries)
    {
        var asked = (failure as OpenRouterApiException)?.RetryAfter;
        if (!(isSafe ? IsTransient(failure) : IsRefusedOrUnsent(failure))) return null;

        // A service that asks for more than a minute is not waited for: the caller decides, with RetryAfter in hand. Zero says nothing about how long.
        if (asked is { } wait && wait > TimeSpan.Zero) return wait <= s_longestWait ? wait : null;
        return Backoff(retries);
    }

    /// <summary>Whether the user may send the same request again: it costs nothing, and may succeed.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="onlyReads">Whether the request costs nothing in any case.</param>
    public static bool IsSafe(OpenRouterException failure, bool onlyReads) => failure switch
    {
        _ when IsRefusedOrUnsent(failure) => true,

        // The service refused: it only did not say when to come back, so this client does not try again by itself.
        OpenRouterApiException { HttpStatusCode: 429, Error.Retryable: not false } => true,
        OpenRouterTimeoutException timeout => onlyReads || !timeout.MayHaveBeenSent,
        OpenRouterStreamException { Error: null } => onlyReads,
        _ => onlyReads && IsTransient(failure),
    };

    private static bool IsTransient(OpenRouterException failure) => failure switch
    {
        OpenRouterConnectionException => true,
        OpenRouterApiException { Error.Retryable: { } may } => may,
        OpenRouterApiException { StatusCode: 408 or 429 or >= 500 } => true,

        // Cut off where the connection does not show it.
        OpenRouterResponseFormatException { Stage: RequestStage.ReadingAnswer } => true,
        _ => false,
    };

    private static bool IsRefusedOrUnsent(OpenRouterException failure) => failure switch
    {
        OpenRouterConnectionException connection => !connection.MayHaveBeenSent,
        OpenRouterApiException { IsRefusal: true } => true,
        _ => false,
    };

    // Full jitter: clients that failed together do not come back together.
    private TimeSpan Backoff(int retries)
    {
        var ceiling = s_first * Math.Pow(2, Math.Min(retries, 16));
        return (ceiling < s_longestBackoff ? ceiling : s_longestBackoff) * random();
    }
}
