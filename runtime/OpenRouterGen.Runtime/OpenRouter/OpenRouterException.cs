namespace OpenRouter;

/// <summary>Anything that goes wrong between this client and the service. Cancellation and wrong arguments are not among it.</summary>
public class OpenRouterException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public OpenRouterException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
