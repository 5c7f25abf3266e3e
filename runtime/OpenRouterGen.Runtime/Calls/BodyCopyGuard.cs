using System.Collections.Concurrent;

namespace OpenRouter.Runtime;

/// <summary>
/// Whether a stream that asks for a body is a connection. Anything else keeps the bytes, or passes them to something that may: memory, a
/// compressor, a pipe, a cover that counts progress.
/// </summary>
internal static class BodyCopyGuard
{
    // Handlers of the platforms that write to a connection of their own.
    private static readonly string[] s_handlers = ["System.Net.Http.WinHttpHandler", "Mono.Android"];

    private static readonly ConcurrentDictionary<Type, bool> s_connections = new();

    public static bool IsConnection(Stream stream) =>
        // Asked once for each type: the answer of a connection is an exception.
        s_connections.GetOrAdd(stream.GetType(), static (type, stream) => IsOfHandler(type) && !KnowsLength(stream), stream);

    public static OpenRouterConfigurationException Refusal(Stream stream) => new(
        "Something between the client and the network copies the body of a request that may be billed (into a '" + stream.GetType().FullName
        + "'), and could send the copy again unseen. Nothing was sent. To look at bodies, use OpenRouterClientOptions.Hooks or HttpContent.ReadAsStreamAsync; "
        + "where nothing sends again, as with TestServer and handlers that stand in for the service in tests, set OpenRouterClientOptions.AllowBodyCopies.");

    private static bool IsOfHandler(Type type) =>
        type.Assembly == typeof(HttpClient).Assembly || s_handlers.Contains(type.Assembly.GetName().Name, StringComparer.Ordinal);

    // Memory knows how much was written to it, a connection does not.
    private static bool KnowsLength(Stream stream)
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
