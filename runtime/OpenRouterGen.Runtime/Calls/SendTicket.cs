using System.Collections.Concurrent;

namespace OpenRouter.Runtime;

/// <summary>The right to write one body to the network once. It is how a second send is seen, whoever tries it.</summary>
internal sealed class SendTicket(bool hasBody)
{
    private ConcurrentQueue<Exception>? _refusals;
    private int _isWritten;
    private volatile bool _isRead;

    /// <summary>Whether somebody asked for the bytes of the body. Then no later failure to connect proves anything: it may be that of a second try.</summary>
    public bool IsTouched => Volatile.Read(ref _isWritten) != 0 || _isRead;

    /// <summary>Whether provably nothing of the body left: nobody asked for its bytes.</summary>
    public bool ProvesUnsent => hasBody && !IsTouched;

    /// <exception cref="OpenRouterRepeatedSendException">The body was written before.</exception>
    public void Write()
    {
        if (Interlocked.Exchange(ref _isWritten, 1) != 0) throw Refuse(new OpenRouterRepeatedSendException());
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
}
