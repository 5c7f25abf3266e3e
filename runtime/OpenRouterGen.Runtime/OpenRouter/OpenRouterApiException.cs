using System.Text;

namespace OpenRouter;

/// <summary>The service refused the request or failed. One derived type stands for each documented status; any other status is this type.</summary>
public class OpenRouterApiException : OpenRouterException
{
    private ReadOnlyMemory<byte> _rawBody;
    private string? _requestId;
    private string? _generationId;
    private TimeSpan? _retryAfter;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the service said.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="error">The service's error.</param>
    public OpenRouterApiException(string message, int statusCode, ApiError error)
        : base(message)
    {
        StatusCode = statusCode;
        Error = error;
    }

    /// <summary>The status: that of HTTP, or the one inside an error that came with success.</summary>
    public int StatusCode { get; }

    /// <summary>The service's error. When the body was none, its message is the status.</summary>
    public ApiError Error { get; }

    /// <summary>The body that came, whatever it is.</summary>
    public ReadOnlyMemory<byte> RawBody
    {
        get => _rawBody;
        init => _rawBody = value;
    }

    /// <summary><see cref="RawBody"/> as text; bytes that are not UTF-8 become U+FFFD.</summary>
    public string RawText => Encoding.UTF8.GetString(RawBody.Span);

    /// <summary>The identifier of the request; null when the service named none.</summary>
    public string? RequestId
    {
        get => _requestId;
        init => _requestId = value;
    }

    /// <summary>The identifier of the generation, for support and billing questions; null when the service named none.</summary>
    public string? GenerationId
    {
        get => _generationId;
        init => _generationId = value;
    }

    /// <summary>How long the service asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter
    {
        get => _retryAfter;
        init => _retryAfter = value;
    }

    /// <summary>The status of HTTP, which is a success when the error stood in the body of one.</summary>
    internal int HttpStatusCode { get; private set; }

    // The derived types stay short, and users can still make exceptions for their own tests.
    internal OpenRouterApiException Describe(Runtime.AnswerFacts facts, ReadOnlyMemory<byte> body)
    {
        HttpStatusCode = facts.StatusCode;
        _rawBody = body;
        _requestId = Runtime.ResponseHeaders.RequestId(facts);
        _generationId = Runtime.ResponseHeaders.GenerationId(facts);
        _retryAfter = facts.RetryAfter;
        return this;
    }
}
