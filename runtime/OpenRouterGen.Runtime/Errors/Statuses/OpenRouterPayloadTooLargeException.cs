namespace OpenRouter;

/// <summary>413: the prompt or the references are too big.</summary>
public sealed class OpenRouterPayloadTooLargeException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterPayloadTooLargeException(string message, ApiError error)
        : base(message, 413, error)
    {
    }
}
