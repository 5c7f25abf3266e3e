namespace OpenRouter.Runtime;

/// <summary>What came for a streaming call: a stream, or plain JSON as events.</summary>
internal sealed class StreamAnswer<T>(ApiAnswer? stream, IReadOnlyList<T>? buffered) : IDisposable
{
    public ApiAnswer? Stream => stream;

    public IReadOnlyList<T>? Buffered => buffered;

    public void Dispose() => stream?.Dispose();
}
