namespace OpenRouter;

/// <summary>401: the API key is missing, wrong or revoked.</summary>
public sealed class OpenRouterUnauthorizedException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterUnauthorizedException(string message, ApiError error)
        : base(message, 401, error)
    {
    }
}
