namespace OpenRouter;

/// <summary>502: the provider failed or was cancelled.</summary>
public sealed class OpenRouterBadGatewayException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterBadGatewayException(string message, ApiError error)
        : base(message, 502, error)
    {
    }
}
