namespace OpenRouter.Runtime;

/// <summary>An answer whose head has come and whose body may still be on its way. Disposing it frees the connection at once.</summary>
internal sealed class ApiAnswer(HttpResponseMessage response, AnswerFacts facts, CallClock clock, TimeSpan idle) : IDisposable
{
    public AnswerFacts Facts { get; } = facts;

    /// <summary>The body, to be read once. It is freed with the answer.</summary>
    public Stream Body { get; } = new TimedBody(response.Content, clock, idle);

    /// <summary>How long the service says the body is; null when it does not say.</summary>
    public long? Length => response.Content.Headers.ContentLength;

    /// <summary>What observes the call; null when nobody does.</summary>
    public CallTrace? Trace { get; init; }

    public void Dispose() => response.Dispose();
}
