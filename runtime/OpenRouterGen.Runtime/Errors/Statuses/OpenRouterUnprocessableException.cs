namespace OpenRouter;

/// <summary>422: the request is well formed and cannot be processed.</summary>
public sealed class OpenRouterUnprocessableException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterUnprocessableException(string message, ApiError error)
        : base(message, 422, error)
    {
    }
}
