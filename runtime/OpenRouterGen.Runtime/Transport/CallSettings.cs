namespace OpenRouter.Runtime;

/// <summary>The limits of one call: its own, else the client's.</summary>
internal sealed record CallSettings(TimeSpan Timeout, TimeSpan StreamIdleTimeout, int MaxRetries, int MaxResponseBytes, bool Validate, TimeProvider TimeProvider)
{
    public static CallSettings Of(OpenRouterClientOptions options, RequestOptions? call) => new(
        call?.Timeout ?? options.Timeout,
        options.StreamIdleTimeout,
        call?.MaxRetries ?? options.MaxRetries,
        options.MaxResponseBytes,
        call?.ValidateRequest ?? options.ValidateRequests,
        options.TimeProvider);
}
