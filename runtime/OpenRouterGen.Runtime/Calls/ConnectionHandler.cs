using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Makes what is below the HttpClient of a client, whoever makes that: the client itself, or a container.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectionHandler
{
    /// <summary>A handler that sends, and does nothing of its own: no redirects, no cookies.</summary>
    /// <param name="options">The client's options, of which it takes the time that connecting may take.</param>
    /// <returns>The handler, which the caller disposes.</returns>
    public static SocketsHttpHandler Create(OpenRouterClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = options.ConnectTimeout,

            // A stream that is left early frees its connection at once instead of reading on for up to two seconds.
            ResponseDrainTimeout = TimeSpan.Zero,
        };
    }
}
