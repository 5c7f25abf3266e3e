using System.Net;

namespace OpenRouter.Runtime;

/// <summary>
/// A body that can be sent once. Handlers that retry, and redirects that repeat a request, send the same content again: here they meet an exception
/// before a byte of the body leaves. Handlers that keep a copy could send that unseen, so they are refused unless the user allows it.
/// </summary>
internal sealed class OneSendContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly HttpRequestMessage _message;
    private readonly SendTicket _ticket;
    private readonly bool _mayBeKept;
    private readonly long? _length;

    /// <summary>A body for one message.</summary>
    /// <param name="content">What is sent.</param>
    /// <param name="message">The message.</param>
    /// <param name="ticket">The right to send it.</param>
    /// <param name="mayBeKept">Whether handlers may copy it.</param>
    /// <param name="length">Its length in bytes, when that is all there is to say of it; null for a content with headers.</param>
    public OneSendContent(HttpContent content, HttpRequestMessage message, SendTicket ticket, bool mayBeKept, long? length)
    {
        _content = content;
        _message = message;
        _ticket = ticket;
        _length = length;

        // In a browser the platform itself keeps the body, and sends it once.
        _mayBeKept = mayBeKept || OperatingSystem.IsBrowser();
        if (length is not null) return;
        foreach (var (name, values) in content.Headers.NonValidated) Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (!_mayBeKept && !BodyCopyGuard.IsConnection(stream)) throw _ticket.Refuse(BodyCopyGuard.Refusal(stream));
        _ticket.Write(_message);
        return _content.CopyToAsync(stream, context, cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        _ticket.Read();
        return _content.ReadAsStreamAsync();
    }

    protected override bool TryComputeLength(out long length)
    {
        var known = _length ?? _content.Headers.ContentLength;
        length = known ?? 0;
        return known is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }
}
