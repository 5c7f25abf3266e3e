using System.Collections.Concurrent;

namespace OpenRouter.Runtime;

/// <summary>The right to write one body to the network once. It is how a second send is seen, whoever tries it.</summary>
internal sealed class SendTicket(bool hasBody)
{
    private ConcurrentQueue<Exception>? _refusals;
    private SentMessage? _first;
    private volatile bool _isRead;
    private volatile bool _isReplaced;

    /// <summary>
    /// Whether the connection pool alone can ask for the body again: over HTTP/2 it does so for a stream that the service refused before it
    /// looked at it (RFC 9113, section 8.7).
    /// </summary>
    public bool OnlyPoolAsks { get; init; }

    /// <summary>Whether somebody asked for the bytes of the body. Then no later failure to connect proves anything: it may be that of a second try.</summary>
    public bool IsTouched => _first is not null || _isRead;

    /// <summary>Whether provably nothing of the body left: nobody asked for its bytes, or could send others.</summary>
    public bool ProvesUnsent => hasBody && !IsTouched && !_isReplaced;

    /// <summary>What stopped the body before anybody had its bytes; null when nothing did. An answer that comes all the same is none to this request.</summary>
    public Exception? StoppedBy => IsTouched || _refusals is null ? null : _refusals.FirstOrDefault();

    /// <exception cref="OpenRouterRepeatedSendException">The body was written before.</exception>
    public void Write(HttpRequestMessage message)
    {
        if (Interlocked.CompareExchange(ref _first, new SentMessage(message), null) is not { } first || OnlyPoolAsks) return;
        throw Refuse(new OpenRouterRepeatedSendException(RepeatedSend.Words(first, message)));
    }

    /// <summary>Notes the exception that stops a send. A handler may use this library itself, and throw an exception of the same type.</summary>
    /// <returns>The same exception.</returns>
    public Exception Refuse(OpenRouterException refusal)
    {
        LazyInitializer.EnsureInitialized(ref _refusals).Enqueue(refusal);
        return refusal;
    }

    public bool IsRefusal(Exception exception) => _refusals?.Contains(exception) ?? false;

    /// <summary>Somebody looks at the bytes, and may do with them what cannot be seen here.</summary>
    public void Read() => _isRead = true;

    /// <summary>A handler took the body off the message, or put another in its place: a cover of it, or one of which nothing is known.</summary>
    public void Replace() => _isReplaced = true;
}
