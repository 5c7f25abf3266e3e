namespace OpenRouter.Runtime;

/// <summary>Where a client sends to and with which headers: options first, then the environment, then the document.</summary>
internal sealed class ClientSettings(OpenRouterClientOptions options, string defaultServer, Func<string, string?> environment)
{
    private Uri? _baseAddress;
    private string? _apiKey;
    private CredentialChoice? _choice;

    /// <summary>The base address, read once, at the first call.</summary>
    public Uri BaseAddress => _baseAddress ??= ReadBaseAddress();

    /// <summary>The credentials of one call.</summary>
    public RequestCredentials Credentials(ApiRequest request, RequestOptions? call)
    {
        _choice ??= new CredentialChoice(options, () => _apiKey ??= FirstGiven(options.ApiKey, environment(OpenRouterEnvironment.ApiKey)));
        return _choice.For(request.Operation, call?.Headers);
    }

    /// <summary>The headers of one call; those of the call itself win over all others.</summary>
    public IReadOnlyDictionary<string, string> Headers(ApiRequest request, RequestOptions? call, string accept, RequestCredentials credentials)
    {
        var headers = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value, origin) in credentials.Headers) Set(headers, name, value, origin);
        Set(headers, "Accept", accept, "The header 'Accept'");
        foreach (var (name, value, origin) in RequestHeaders.Of(options)) Set(headers, name, value, origin);
        foreach (var (name, value) in request.Headers) Set(headers, name, value, "The header '" + name + "'");
        if (credentials.Cookies is { } cookies) AddCookies(headers, cookies);
        foreach (var (name, value) in call?.Headers ?? new Dictionary<string, string>()) SetOfCall(headers, name, value);
        return headers;
    }

    private static void SetOfCall(OrderedDictionary<string, string> headers, string name, string value)
    {
        HeaderText.Check(name, value);
        headers[name] = value;
    }

    private static void Set(OrderedDictionary<string, string> headers, string name, string value, string origin)
    {
        HeaderText.CheckValue(value, origin);
        headers[name] = value;
    }

    // All cookies stand in one header (RFC 6265, section 5.4).
    private static void AddCookies(OrderedDictionary<string, string> headers, string cookies) =>
        Set(headers, "Cookie", headers.TryGetValue("Cookie", out var others) ? others + "; " + cookies : cookies, "The credential of a cookie");

    private Uri ReadBaseAddress()
    {
        if (options.BaseAddress is { } given) return Checked(given, "OpenRouterClientOptions.BaseAddress");
        if (FirstGiven(environment(OpenRouterEnvironment.BaseUrl)) is { } text)
        {
            return Checked(Parse(text), "The environment variable '" + OpenRouterEnvironment.BaseUrl + "'");
        }

        return Checked(Parse(defaultServer), "The document's server");
    }

    private static Uri? Parse(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) ? uri : null;

    private static Uri Checked(Uri? uri, string what) =>
        uri is { IsAbsoluteUri: true } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : throw new OpenRouterConfigurationException(what + " is not an absolute http or https address.");

    private static string? FirstGiven(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value)) return value;
        }

        return null;
    }
}
