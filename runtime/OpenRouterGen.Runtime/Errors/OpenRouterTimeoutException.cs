namespace OpenRouter;

/// <summary>The service did not answer in time. The request may have been accepted, and may be billed.</summary>
public sealed class OpenRouterTimeoutException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which limit was reached.</param>
    /// <param name="timeout">The limit; null when it is not this client's own.</param>
    /// <param name="innerException">The cause.</param>
    public OpenRouterTimeoutException(string message, TimeSpan? timeout, Exception? innerException = null)
        : base(message, innerException) => Timeout = timeout;

    /// <summary>
    /// False when provably no byte of the request's body left before the limit was reached. True when the service may have accepted it, and may bill it.
    /// </summary>
    public bool MayHaveBeenSent { get; init; } = true;

    /// <summary>The limit that was reached; null when it is that of an HttpClient that was given to the client, or of one of its handlers.</summary>
    public TimeSpan? Timeout { get; }
}
