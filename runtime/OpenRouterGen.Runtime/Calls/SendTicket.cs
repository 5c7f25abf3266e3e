namespace OpenRouter.Runtime;

/// <summary>The right to write one body to the network once. It is how a second send is seen, whoever tries it.</summary>
internal sealed class SendTicket(bool hasBody)
{
    private int _isWritten;
    private volatile bool _isRead;

    /// <summary>Whether somebody asked for the bytes of the body. Then no later failure to connect proves anything: it may be that of a second try.</summary>
    public bool IsTouched => Volatile.Read(ref _isWritten) != 0 || _isRead;

    /// <summary>Whether provably nothing of the body left: nobody asked for its bytes.</summary>
    public bool ProvesUnsent => hasBody && !IsTouched;

    /// <exception cref="OpenRouterRepeatedSendException">The body was written before.</exception>
    public void Write()
    {
        if (Interlocked.Exchange(ref _isWritten, 1) != 0) throw new OpenRouterRepeatedSendException();
    }

    /// <summary>Somebody looks at the bytes, and may do with them what cannot be seen here.</summary>
    public void Read() => _isRead = true;
}
