namespace OpenRouter;

/// <summary>524: the service's edge waited too long for the provider.</summary>
public sealed class OpenRouterEdgeTimeoutException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterEdgeTimeoutException(string message, ApiError error)
        : base(message, 524, error)
    {
    }
}
