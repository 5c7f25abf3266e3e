namespace OpenRouter;

/// <summary>The head of an answer, as a hook sees it.</summary>
public sealed class IncomingAnswer
{
    internal IncomingAnswer(OutgoingRequest request, Runtime.AnswerFacts facts, TimeSpan elapsed)
    {
        Request = request;
        StatusCode = facts.StatusCode;
        Headers = facts.Headers;
        GenerationId = Runtime.AnswerHeaders.GenerationId(facts);
        RequestId = Runtime.AnswerHeaders.RequestId(facts);
        Elapsed = elapsed;
    }

    /// <summary>What was sent.</summary>
    public OutgoingRequest Request { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The headers, by name without regard to case; values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The identifier of the generation; null when the service named none.</summary>
    public string? GenerationId { get; }

    /// <summary>The identifier of the request; null when the service named none.</summary>
    public string? RequestId { get; }

    /// <summary>The time since this attempt was sent.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The operation and the status.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Request}: {StatusCode}");
}
