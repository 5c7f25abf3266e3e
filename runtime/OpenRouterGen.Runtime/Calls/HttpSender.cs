using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>Sends requests of one client.</summary>
internal sealed class HttpSender(HttpClient client, bool isOwn) : IDisposable
{
    private const int MostRedirects = 5;

    private volatile bool _isDisposed;

    /// <summary>Whether the client made the HttpClient, and so knows how it is set up.</summary>
    public bool IsOwn => isOwn;

    /// <summary>Whether only the connection pool can ask for a body again: there is no handler beside the platform's own, over HTTP/2.</summary>
    public bool OnlyPoolAsks => isOwn && client.DefaultRequestVersion.Major >= 2;

    public static HttpSender Create(HttpClient? given, OpenRouterClientOptions options) =>
        given is not null ? new HttpSender(given, isOwn: false) : new HttpSender(CreateClient(options), isOwn: true);

    /// <summary>
    /// Sends until an answer's head has come. Redirects are followed for a request that only reads, and never from https to http.
    /// Another host gets the address, and neither the key nor any other header that was meant for the service.
    /// </summary>
    /// <exception cref="HttpRequestException">Whatever went wrong, also in a handler of the user.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<HttpResponseMessage> SendAsync(PreparedRequest request, SendTicket ticket, bool mayBeKept, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        var uri = request.Uri;
        var isForeign = false;
        for (var redirects = 0; ; redirects++)
        {
            using var message = request.CreateMessage(uri, isForeign, ticket, mayBeKept);
            message.Version = client.DefaultRequestVersion;
            message.VersionPolicy = client.DefaultVersionPolicy;
            var response = await SendAsync(message, ticket, cancellationToken).ConfigureAwait(false);
            if (request.MayBeBilled || redirects == MostRedirects || Target(uri, response) is not { } target) return response;

            // Once away, always away: the way back is another host's choice.
            isForeign |= target.Scheme != request.Uri.Scheme || target.Authority != request.Uri.Authority;
            if (isForeign && HasHeadersOfItsOwn()) return response;
            response.Dispose();
            uri = target;
        }
    }

    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public void ThrowIfDisposed()
    {
        if (_isDisposed) throw Disposed();
    }

    public void Dispose()
    {
        _isDisposed = true;
        if (isOwn) client.Dispose();
    }

    private static ObjectDisposedException Disposed() =>
        new(objectName: null, "The client was disposed, so it makes no more calls. Keep one client for as long as calls are made.");

    // The HttpClient adds them to every message, and nothing takes them off one.
    private bool HasHeadersOfItsOwn() => client.DefaultRequestHeaders.NonValidated.Any(static header => !PreparedRequest.IsForEverybody(header.Key));

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        var content = message.Content;
        try
        {
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (ticket.StoppedBy is not { } refusal) return response;

            // A server within the process may answer without having asked for the body.
            response.Dispose();
            throw refusal;
        }
        catch (ObjectDisposedException) when (_isDisposed)
        {
            throw Disposed();
        }
        catch (Exception exception) when (!CallFailure.IsOfTransport(exception) && !IsDisposed(exception, ticket) && !ticket.IsRefusal(exception))
        {
            throw new HandlerFault(exception);
        }
        finally
        {
            if (!ReferenceEquals(message.Content, content)) ticket.Replace();
        }
    }

    // A handler throws the same for something of its own, also when it has sent the request.
    private bool IsDisposed(Exception exception, SendTicket ticket) =>
        exception is ObjectDisposedException disposed && disposed.ObjectName == client.GetType().FullName && !ticket.IsTouched;

    private static Uri? Target(Uri from, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return null;
        if (response.Headers.Location is not { } location) return null;
        if (!Uri.TryCreate(from, location, out var target)) return null;
        return target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp) ? target : null;
    }

    private static HttpClient CreateClient(OpenRouterClientOptions options) =>
        new(ConnectionHandler.Create(options), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
}
