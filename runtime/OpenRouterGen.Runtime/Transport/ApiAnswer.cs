namespace OpenRouter.Runtime;

/// <summary>An answer whose head has come and whose body may still be on its way. Disposing it frees the connection at once.</summary>
internal sealed class ApiAnswer(HttpResponseMessage response, AnswerFacts facts) : IDisposable
{
    public AnswerFacts Facts { get; } = facts;

    public HttpContent Content => response.Content;

    public void Dispose() => response.Dispose();
}
