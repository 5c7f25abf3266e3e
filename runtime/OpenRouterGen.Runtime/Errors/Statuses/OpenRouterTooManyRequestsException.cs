namespace OpenRouter;

/// <summary>429: the rate limit is reached.</summary>
public sealed class OpenRouterTooManyRequestsException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterTooManyRequestsException(string message, ApiError error)
        : base(message, 429, error)
    {
    }
}
