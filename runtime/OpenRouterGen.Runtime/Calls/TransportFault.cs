namespace OpenRouter.Runtime;

/// <summary>
/// What the transport of one attempt threw: sending, or reading the body. Nothing else is taken for the attempt's failure, whatever its type:
/// hooks and targets of the user throw the same types.
/// </summary>
internal sealed class TransportFault
{
    private Exception? _thrown;

    /// <summary>What had come of a body that broke off, without secrets; empty when nothing had.</summary>
    public byte[] Received { get; set; } = [];

    /// <summary>Notes an exception where the transport throws it.</summary>
    /// <returns>The same exception.</returns>
    public Exception Note(Exception exception) => _thrown = exception;

    public bool Is(Exception exception) => ReferenceEquals(exception, _thrown);
}
