namespace OpenRouter;

/// <summary>404: there is no such model, endpoint or resource.</summary>
public sealed class OpenRouterNotFoundException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterNotFoundException(string message, ApiError error)
        : base(message, 404, error)
    {
    }
}
