namespace OpenRouter;

/// <summary>529: the provider is overloaded.</summary>
public sealed class OpenRouterOverloadedException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterOverloadedException(string message, ApiError error)
        : base(message, 529, error)
    {
    }
}
