namespace OpenRouter.Runtime;

/// <summary>Sends requests of one client.</summary>
internal sealed class HttpSender(HttpClient client, bool isOwn, TimeProvider timeProvider) : IDisposable
{
    private const int MostRedirects = 5;

    /// <summary>Whether the client made the HttpClient, and so knows how it is set up.</summary>
    public bool IsOwn => isOwn;

    public static HttpSender Create(HttpClient? given, OpenRouterClientOptions options)
        => given is not null ? new HttpSender(given, isOwn: false, options.TimeProvider) : new HttpSender(CreateClient(options), isOwn: true, options.TimeProvider);

    /// <summary>Sends until an answer's head has come. A redirect is followed for a safe method and to the same host only: key and headers are for no other.</summary>
    public async Task<ApiAnswer> SendAsync(PreparedRequest request, CancellationToken cancellationToken)
    {
        var uri = request.Uri;
        for (var redirects = 0; ; redirects++)
        {
            using var message = request.CreateMessage(uri);
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!request.Operation.IsSafe || redirects == MostRedirects || RedirectWithin(uri, response) is not { } target)
            {
                return new ApiAnswer(response, AnswerFacts.Of(response, timeProvider.GetUtcNow()));
            }

            response.Dispose();
            uri = target;
        }
    }

    public void Dispose()
    {
        if (isOwn) client.Dispose();
    }

    private static Uri? RedirectWithin(Uri from, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return null;
        if (response.Headers.Location is not { } location) return null;
        if (!Uri.TryCreate(from, location, out var target)) return null;
        return target.Scheme == from.Scheme && target.Authority == from.Authority ? target : null;
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
