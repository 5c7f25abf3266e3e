namespace OpenRouter;

/// <summary>402: the credits of the account or the limit of the key are used up.</summary>
public sealed class OpenRouterPaymentRequiredException : OpenRouterApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterPaymentRequiredException(string message, ApiError error)
        : base(message, 402, error)
    {
    }
}
