namespace OpenRouter;

/// <summary>The service refused the request or failed. One derived type stands for each documented status; any other status is this type.</summary>
public class OpenRouterApiException : OpenRouterException
{
    private TimeSpan? _retryAfter;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterApiException(string message, int statusCode, ApiError error)
        : base(message)
    {
        StatusCode = statusCode;
        HttpStatusCode = statusCode;
        Error = error;
        Stage = RequestStage.Answered;
    }

    /// <summary>The status: that of HTTP, or the one inside an error that came with success.</summary>
    public int StatusCode { get; }

    /// <summary>The service's error. When the body was none, its message is the status.</summary>
    public ApiError Error { get; }

    /// <summary>How long the service asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter
    {
        get => _retryAfter;
        init => _retryAfter = value;
    }

    /// <summary>The status of HTTP, which is a success when the error stood in the body of one.</summary>
    internal int HttpStatusCode { get; private set; }

    /// <summary>Whether the service refused before any work: it asks to come back, or says that the same request may succeed.</summary>
    internal bool IsRefusal => HttpStatusCode is 429 or 503 && Error.Retryable is not false && (RetryAfter is not null || Error.Retryable is true);

    internal OpenRouterApiException Describe(Runtime.AnswerFacts facts, ReadOnlyMemory<byte> body)
    {
        HttpStatusCode = facts.StatusCode;
        Keep(body);
        _retryAfter = facts.RetryAfter ?? Error.RetryAfter;
        return this;
    }
}
