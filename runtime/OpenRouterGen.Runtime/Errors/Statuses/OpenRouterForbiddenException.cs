namespace OpenRouter;

/// <summary>403: the key may not do this, or the content was refused.</summary>
public sealed class OpenRouterForbiddenException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterForbiddenException(string message, ApiError error)
        : base(message, 403, error)
    {
    }
}
