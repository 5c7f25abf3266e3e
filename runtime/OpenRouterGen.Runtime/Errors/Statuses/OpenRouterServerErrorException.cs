namespace OpenRouter;

/// <summary>500: the service failed.</summary>
public sealed class OpenRouterServerErrorException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterServerErrorException(string message, ApiError error)
        : base(message, 500, error)
    {
    }
}
