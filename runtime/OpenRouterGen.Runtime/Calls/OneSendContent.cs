using System.Collections.Concurrent;
using System.Net;

namespace OpenRouter.Runtime;

/// <summary>
/// A body that can be sent once. Handlers that retry, and redirects that repeat a request, send the same content again: here they meet an exception
/// before a byte of the body leaves. Handlers that keep a copy in memory could send that unseen, so they are refused unless the user allows it.
/// </summary>
internal sealed class OneSendContent : HttpContent
{
    private static readonly ConcurrentDictionary<Type, bool> s_keeping = new();

    private readonly HttpContent _content;
    private readonly SendTicket _ticket;
    private readonly bool _mayBeKept;

    public OneSendContent(HttpContent content, SendTicket ticket, bool mayBeKept)
    {
        _content = content;
        _ticket = ticket;

        // In a browser the platform itself keeps the body, and sends it once.
        _mayBeKept = mayBeKept || OperatingSystem.IsBrowser();
        foreach (var (name, values) in content.Headers.NonValidated) Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (!_mayBeKept && s_keeping.GetOrAdd(stream.GetType(), static (_, kind) => Keeps(kind), stream))
        {
            throw _ticket.Refuse(new OpenRouterConfigurationException(
                "A handler of the HttpClient copies the body of a request that may be billed, and could send the copy again unseen. Nothing was sent. "
                + "To look at bodies, use OpenRouterClientOptions.Hooks or HttpContent.ReadAsStreamAsync; "
                + "where no handler retries, as in tests, set OpenRouterClientOptions.AllowBodyCopies."));
        }

        _ticket.Write();
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

    // Memory knows how much was written to it, a connection does not. Asked once for each type: the answer of a connection is an exception.
    private static bool Keeps(Stream stream)
    {
        try
        {
            return stream.CanSeek || stream.Length >= 0;
        }
        catch (NotSupportedException)
        {
            // What a connection says; the answer to the question.
            return false;
        }
    }
}
