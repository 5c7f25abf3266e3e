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

    public OneSendContent(HttpContent content, HttpRequestMessage message, SendTicket ticket, bool mayBeKept)
    {
        _content = content;
        _message = message;
        _ticket = ticket;

        // In a browser the platform itself keeps the body, and sends it once.
        _mayBeKept = mayBeKept || OperatingSystem.IsBrowser();
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
        length = _content.Headers.ContentLength ?? 0;
        return _content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }
}
