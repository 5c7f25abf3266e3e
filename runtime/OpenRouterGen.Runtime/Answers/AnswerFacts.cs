namespace OpenRouter.Runtime;

/// <summary>What the head of an answer says.</summary>
internal sealed record AnswerFacts
{
    public required int StatusCode { get; init; }

    public required string? ReasonPhrase { get; init; }

    /// <summary>The media type without parameters, in small letters; null when there is none.</summary>
    public required string? MediaType { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    /// <summary>Hides the key of the request in what is said of the answer.</summary>
    public required SecretMask Mask { get; init; }

    /// <summary>Whether the request only read, so that nothing of it is billed.</summary>
    public bool OnlyReads { get; init; }

    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    // RFC 6839: the suffix says that it is JSON.
    public bool IsJson => MediaType is not null && (MediaType == "application/json" || MediaType.EndsWith("+json", StringComparison.Ordinal));

    public bool IsEventStream => MediaType == "text/event-stream";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static AnswerFacts Of(HttpResponseMessage response, DateTimeOffset now, SecretMask mask, bool onlyReads = false)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated) headers[name] = mask.Hide(values.ToString());
        foreach (var (name, values) in response.Content.Headers.NonValidated) headers[name] = mask.Hide(values.ToString());
        return new AnswerFacts
        {
            StatusCode = (int)response.StatusCode,
            ReasonPhrase = response.ReasonPhrase is { } words ? mask.Hide(words) : null,
            MediaType = MediaTypeText.Essence(headers.GetValueOrDefault("Content-Type")),
            Headers = headers,
            RetryAfter = AnswerHeaders.RetryAfter(headers, now),
            Mask = mask,
            OnlyReads = onlyReads,
        };
    }
}
