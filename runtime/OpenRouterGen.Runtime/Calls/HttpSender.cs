namespace OpenRouter.Runtime;

/// <summary>Sends requests of one client.</summary>
internal sealed class HttpSender(HttpClient client, bool isOwn) : IDisposable
{
    private const int MostRedirects = 5;

    /// <summary>Whether the client made the HttpClient, and so knows how it is set up.</summary>
    public bool IsOwn => isOwn;

    public static HttpSender Create(HttpClient? given, OpenRouterClientOptions options) =>
        given is not null ? new HttpSender(given, isOwn: false) : new HttpSender(CreateClient(options), isOwn: true);

    /// <summary>
    /// Sends until an answer's head has come. Redirects are followed for a request that only reads, and never from https to http.
    /// Another host gets the address, and neither the key nor any other header that was meant for the service.
    /// </summary>
    /// <exception cref="HttpRequestException">Whatever went wrong, also in a handler of the user.</exception>
    public async Task<HttpResponseMessage> SendAsync(PreparedRequest request, SendTicket ticket, bool mayBeKept, CancellationToken cancellationToken)
    {
        var uri = request.Uri;
        var isForeign = false;
        for (var redirects = 0; ; redirects++)
        {
            using var message = request.CreateMessage(uri, isForeign, ticket, mayBeKept);
            var response = await SendAsync(message, ticket, cancellationToken).ConfigureAwait(false);
            if (request.MayBeBilled || redirects == MostRedirects || Target(uri, response) is not { } target) return response;
            response.Dispose();
            uri = target;

            // Once away, always away: the way back is another host's choice.
            isForeign |= target.Scheme != request.Uri.Scheme || target.Authority != request.Uri.Authority;
        }
    }

    public void Dispose()
    {
        if (isOwn) client.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!CallFailure.IsOfTransport(exception) && !IsDisposed(exception, ticket) && !ticket.IsRefusal(exception))
        {
            // Handlers and file parts of the user throw what they like, such as the exceptions of a resilience library, or of this one.
            throw new HttpRequestException("Sending failed with " + exception.GetType().Name + ": " + exception.Message, exception);
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

    private static HttpClient CreateClient(OpenRouterClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = options.ConnectTimeout,

            // A stream that is left early frees its connection at once instead of reading on for up to two seconds.
            ResponseDrainTimeout = TimeSpan.Zero,
        };
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
