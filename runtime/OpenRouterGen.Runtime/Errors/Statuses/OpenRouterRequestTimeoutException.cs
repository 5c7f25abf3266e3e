namespace OpenRouter;

/// <summary>408: the service waited too long for the request.</summary>
public sealed class OpenRouterRequestTimeoutException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterRequestTimeoutException(string message, ApiError error)
        : base(message, 408, error)
    {
    }
}
