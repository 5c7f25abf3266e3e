namespace OpenRouter;

/// <summary>
/// Something between this client and the network (a handler that retries, a redirect) tried to send a request a second time that may be billed,
/// and was stopped before anything more was sent. What became of the first is not known here. The message says who asked, where that is known, and how it is
/// turned off for this HttpClient: the client itself retries what is safe.
/// </summary>
public sealed class OpenRouterRepeatedSendException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    public OpenRouterRepeatedSendException()
        : base("A handler or a redirect tried to send a request again that may be billed. It was stopped, and what became of the first is not known. "
            + "Turn retries and redirects off for this HttpClient; the client itself retries what is safe.")
    {
    }

    internal OpenRouterRepeatedSendException(string message)
        : base(message)
    {
    }
}
