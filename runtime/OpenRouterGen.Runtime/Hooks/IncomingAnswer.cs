namespace OpenRouter;

/// <summary>The head of an answer, as a hook sees it.</summary>
public sealed class IncomingAnswer
{
    /// <summary>The head of an answer made by hand, for tests of hooks.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers, also those that name generation and request; null for none.</param>
    /// <param name="elapsed">The time since this attempt was sent.</param>
    public IncomingAnswer(OutgoingRequest request, int statusCode, IReadOnlyDictionary<string, string>? headers = null, TimeSpan elapsed = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request;
        StatusCode = statusCode;
        Headers = Runtime.AnswerHeaders.Of(headers);
        Elapsed = elapsed;
    }

    internal IncomingAnswer(OutgoingRequest request, Runtime.AnswerFacts facts, TimeSpan elapsed)
    {
        Request = request;
        StatusCode = facts.StatusCode;
        Headers = facts.Headers;
        Elapsed = elapsed;
    }

    /// <summary>What was sent.</summary>
    public OutgoingRequest Request { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The headers, by name without regard to case; values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The identifier of the generation; null when the service named none.</summary>
    public string? GenerationId => Runtime.AnswerHeaders.GenerationId(Headers);

    /// <summary>The identifier of the request; null when the service named none.</summary>
    public string? RequestId => Runtime.AnswerHeaders.RequestId(Headers);

    /// <summary>The time since this attempt was sent.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The operation and the status.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Request}: {StatusCode}");
}
