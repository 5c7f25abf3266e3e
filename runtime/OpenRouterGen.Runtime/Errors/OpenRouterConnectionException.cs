namespace OpenRouter;

/// <summary>The service could not be reached, or the connection broke before the answer was complete.</summary>
public sealed class OpenRouterConnectionException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="mayHaveBeenSent">Whether any byte of the request may have reached the service.</param>
    /// <param name="innerException">The cause.</param>
    public OpenRouterConnectionException(string message, bool mayHaveBeenSent, Exception? innerException = null)
        : base(message, innerException) => MayHaveBeenSent = mayHaveBeenSent;

    /// <summary>False when provably no byte of the request left: no connection was made. True when the service may have accepted it, and may bill it.</summary>
    public bool MayHaveBeenSent { get; }
}
