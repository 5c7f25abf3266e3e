namespace OpenRouter;

/// <summary>400: the request is not valid, or no endpoint takes its parameters.</summary>
public sealed class OpenRouterBadRequestException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterBadRequestException(string message, ApiError error)
        : base(message, 400, error)
    {
    }
}
