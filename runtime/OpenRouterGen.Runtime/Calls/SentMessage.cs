namespace OpenRouter.Runtime;

/// <summary>What a message was when its body was written: the platform changes the same message before it sends it again.</summary>
internal sealed class SentMessage(HttpRequestMessage message)
{
    public Uri? Address { get; } = message.RequestUri;

    public string? Authorization { get; } = Header(message, "Authorization");

    public string? ProxyAuthorization { get; } = Header(message, "Proxy-Authorization");

    private static string? Header(HttpRequestMessage message, string name) =>
        message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
