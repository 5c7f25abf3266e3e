using System.Net.Http.Headers;

namespace OpenRouter.Runtime;

/// <summary>A request that was checked and written, to be sent once or more.</summary>
internal sealed class PreparedRequest
{
    public required ApiOperation Operation { get; init; }

    public required Uri Uri { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>A body that is not JSON; null for none.</summary>
    public required ApiContent? Content { get; init; }

    /// <summary>Whether the body can be sent, again or at all.</summary>
    public bool CanRepeat => Content is null or { CanRepeat: true };

    public HttpRequestMessage CreateMessage(Uri uri)
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), uri);
        if (Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);

            // A new value each time: a handler of the user may change it.
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (Content is not null) message.Content = Content.Create();
        foreach (var (name, value) in Headers)
        {
            if (message.Headers.TryAddWithoutValidation(name, value)) continue;
            if (message.Content is null) continue;

            // A header of the content, such as Content-Type or Content-Language.
            message.Content.Headers.Remove(name);
            message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
