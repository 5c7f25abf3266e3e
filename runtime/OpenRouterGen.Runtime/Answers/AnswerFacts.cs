using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>What the head of an answer says. Most of it is read when somebody asks for it, which after a success hardly anybody does.</summary>
internal sealed class AnswerFacts
{
    private readonly HttpResponseMessage _response;
    private readonly DateTimeOffset _now;
    private IReadOnlyDictionary<string, string>? _headers;

    private AnswerFacts(HttpResponseMessage response, DateTimeOffset now, SecretMask mask, bool onlyReads)
    {
        _response = response;
        _now = now;
        Mask = mask;
        OnlyReads = onlyReads;
        StatusCode = (int)response.StatusCode;
        MediaType = MediaTypeText.Essence(OfContent("Content-Type"));
        Length = long.TryParse(OfContent("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }

    public int StatusCode { get; }

    /// <summary>The media type without parameters, in small letters; null when there is none.</summary>
    public string? MediaType { get; }

    /// <summary>How long the service says the body is, in bytes; null when it does not say.</summary>
    public long? Length { get; }

    /// <summary>Hides the key of the request in what is said of the answer.</summary>
    public SecretMask Mask { get; }

    /// <summary>Whether the request only read, so that nothing of it is billed.</summary>
    public bool OnlyReads { get; }

    public string? ReasonPhrase => _response.ReasonPhrase is { } words ? Mask.Hide(words) : null;

    public IReadOnlyDictionary<string, string> Headers => _headers ??= ReadHeaders();

    public TimeSpan? RetryAfter => AnswerHeaders.RetryAfter(Headers, _now);

    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    // RFC 6839: the suffix says that it is JSON.
    public bool IsJson => MediaType is not null && (MediaType == "application/json" || MediaType.EndsWith("+json", StringComparison.Ordinal));

    public bool IsEventStream => MediaType == "text/event-stream";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static AnswerFacts Of(HttpResponseMessage response, DateTimeOffset now, SecretMask mask, bool onlyReads = false) =>
        new(response, now, mask, onlyReads);

    private string? OfContent(string name) => _response.Content.Headers.NonValidated.TryGetValues(name, out var values) ? Mask.Hide(values.ToString()) : null;

    private Dictionary<string, string> ReadHeaders()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in _response.Headers.NonValidated) headers[name] = Mask.Hide(values.ToString());
        foreach (var (name, values) in _response.Content.Headers.NonValidated) headers[name] = Mask.Hide(values.ToString());
        return headers;
    }
}
