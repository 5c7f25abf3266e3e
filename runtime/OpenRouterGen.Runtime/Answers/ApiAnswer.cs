namespace OpenRouter.Runtime;

/// <summary>An answer whose head has come and whose body may still be on its way. Disposing it frees the connection at once.</summary>
internal sealed class ApiAnswer(
    HttpResponseMessage response,
    AnswerFacts facts,
    CallClock clock,
    TimeSpan idle,
    Download? download,
    TransportFault fault) : IDisposable
{
    public AnswerFacts Facts { get; } = facts;

    /// <summary>The body, to be read once. It is freed with the answer.</summary>
    public Stream Body { get; } = Open(new TimedBody(response.Content, clock, idle, fault), facts, download);

    /// <summary>How long the service says the body is; null when it does not say.</summary>
    public long? Length => download is null ? response.Content.Headers.ContentLength : null;

    /// <summary>What observes the call; null when nobody does.</summary>
    public CallTrace? Trace { get; init; }

    /// <summary>Whether the user, and no limit, ended the call.</summary>
    public bool IsCancelledByUser => clock.CancelledByUser is not null;

    /// <summary>Results were read: when they go to a target, each of them must have gone there.</summary>
    public void CheckFiles(int results) => (Body as ExtractingStream)?.CheckResults(results);

    public void Dispose()
    {
        Body.Dispose();
        response.Dispose();
    }

    // What is no success has no bytes worth keeping.
    private static Stream Open(Stream body, AnswerFacts facts, Download? download) =>
        download is null || !facts.IsSuccess ? body : new ExtractingStream(body, facts, download);
}
