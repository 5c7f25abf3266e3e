using System.Net.Http.Headers;

namespace OpenRouter.Runtime;

/// <summary>A request that was checked and written, to be sent once or more.</summary>
internal sealed record PreparedRequest
{
    public required ApiOperation Operation { get; init; }

    /// <summary>The address without a key in its query.</summary>
    public required Uri Uri { get; init; }

    public required RequestCredentials Credentials { get; init; }

    /// <summary>Hides the texts that would give a credential away, those that a hook set among them.</summary>
    public SecretMask Mask => Credentials.MaskOf(Headers);

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The media type of the JSON body; null for that of plain JSON.</summary>
    public string? MediaType { get; init; }

    /// <summary>A body that is not JSON; null for none.</summary>
    public required ApiContent? Content { get; init; }

    /// <summary>Whether descriptors speak of what the body asks for.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>Where the bytes of the answer go; null when they stay in it.</summary>
    public required Download? Download { get; init; }

    /// <summary>Whether the body can be sent, again or at all.</summary>
    public bool CanRepeat => Content is null or { CanRepeat: true };

    /// <summary>Whether another copy of it could be paid for a second time.</summary>
    public bool MayBeBilled => !Operation.IsSafe;

    /// <summary>Makes the message of one attempt.</summary>
    /// <param name="uri">Where to; a redirect may have changed it.</param>
    /// <param name="isForeign">Whether that is another host, which gets nothing that was meant for the service.</param>
    /// <param name="ticket">The right to send the body.</param>
    /// <param name="mayBeKept">Whether handlers may copy the body.</param>
    public HttpRequestMessage CreateMessage(Uri uri, bool isForeign, SendTicket ticket, bool mayBeKept)
    {
        var message = new HttpRequestMessage(HttpMethod.Parse(Operation.Method), Credentials.Address(uri, isForeign));
        if (CreateContent() is { } content)
        {
            long? length = Content is null ? Body?.Length ?? 0 : null;
            message.Content = MayBeBilled ? new OneSendContent(content, message, ticket, mayBeKept, length) : content;
            if (Content is null && Body is not null) SetMediaType(message.Content.Headers);
        }

        foreach (var (name, value) in Headers)
        {
            if (isForeign && !IsForEverybody(name)) continue;
            if (message.Headers.TryAddWithoutValidation(name, value)) continue;

            // A header of the content, such as Content-Type or Expires, which the platform sends with a content only.
            message.Content ??= new ReadOnlyMemoryContent(default);
            message.Content.Headers.Remove(name);
            message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>Whether a header may go to any host.</summary>
    public static bool IsForEverybody(string header) =>
        header.Equals("Accept", StringComparison.OrdinalIgnoreCase) || header.Equals("User-Agent", StringComparison.OrdinalIgnoreCase);

    private HttpContent? CreateContent()
    {
        if (Content is not null) return Content.Create();
        if (Body is { } body) return new ReadOnlyMemoryContent(body);

        // Without a content nothing would be seen of a second send.
        return Operation.Method is "POST" or "PATCH" ? new ReadOnlyMemoryContent(default) : null;
    }

    private void SetMediaType(HttpContentHeaders headers)
    {
        // A new value each time: a handler of the user may change it. The usual one is sent as it stands, and parsed when somebody asks for it.
        if (MediaType is null) headers.TryAddWithoutValidation("Content-Type", "application/json");
        else headers.ContentType = MediaTypeHeaderValue.Parse(MediaType);
    }
}
