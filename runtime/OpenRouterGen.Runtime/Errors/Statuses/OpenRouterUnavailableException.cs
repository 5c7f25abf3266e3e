namespace OpenRouter;

/// <summary>503: no provider is available now.</summary>
public sealed class OpenRouterUnavailableException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterUnavailableException(string message, ApiError error)
        : base(message, 503, error)
    {
    }
}
