using System.Collections.Concurrent;

namespace OpenRouter.Runtime;

/// <summary>Where a client sends to and with which headers: options first, then the caller's HttpClient, then the environment, then the document.</summary>
internal sealed class ClientSettings(OpenRouterClientOptions options, Uri? clientAddress, string defaultServer, Func<string, string?> environment)
{
    // By path, and by what else they depend on: most operations have one address, and most calls no headers of their own.
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(RequestCredentials, string), IReadOnlyDictionary<string, string>> _headers = new();
    private Uri? _baseAddress = options.BaseAddress ?? clientAddress;
    private string? _apiKey = options.ApiKey?.Trim();
    private CredentialChoice? _choice;

    /// <summary>The base address. That of the environment is read once, at the first call.</summary>
    /// <exception cref="OpenRouterConfigurationException">It cannot be used.</exception>
    public Uri BaseAddress => _baseAddress ??= ReadBaseAddress();

    /// <summary>Where a request goes.</summary>
    /// <exception cref="OpenRouterConfigurationException">The base address cannot be used.</exception>
    public Uri Address(ApiRequest request)
    {
        if (request.QueryParameters.Count > 0 || !ReferenceEquals(request.Path, request.Operation.Path))
            return RequestUri.Join(BaseAddress, request.Path, request.QueryParameters);
        if (_addresses.TryGetValue(request.Path, out var known)) return known;
        return _addresses[request.Path] = RequestUri.Join(BaseAddress, request.Path, []);
    }

    /// <summary>The credentials of one call. The key of the environment is read once, when a call needs it first.</summary>
    /// <exception cref="OpenRouterConfigurationException">There are none for the call, or one cannot be used.</exception>
    public RequestCredentials Credentials(ApiRequest request, RequestOptions? call)
    {
        _choice ??= new CredentialChoice(options, () => _apiKey ??= KeyOfEnvironment());
        return _choice.For(request.Operation, call?.Headers);
    }

    /// <summary>What is wrong with the options by themselves, by the name of the option; null when nothing is.</summary>
    public static (string Name, string Problem)? Wrong(OpenRouterClientOptions options)
    {
        if (options.ApiKey is { } key && ApiKeyText.Problem(key) is { } problem) return (nameof(options.ApiKey), problem);
        foreach (var (scheme, value) in options.Credentials)
        {
            if (!string.IsNullOrWhiteSpace(value)) continue;
            return (
                nameof(options.Credentials) + "['" + MessageText.Clean(scheme, MessageText.ShortLimit) + "']",
                "it is empty, which never means another credential: leave it out for that");
        }

        return options.BaseAddress is { } address && AddressProblem(address, options) is { } wrong ? (nameof(options.BaseAddress), wrong) : null;
    }

    /// <summary>Checks what the caller stated, so that a mistake shows where it was made.</summary>
    /// <param name="options">The options.</param>
    /// <param name="client">The caller's HttpClient; null when there is none.</param>
    /// <exception cref="ArgumentException">The key is empty or no key, a credential is empty, an address cannot be used, or two of them differ.</exception>
    public static void Check(OpenRouterClientOptions options, HttpClient? client)
    {
        if (Wrong(options) is var (name, problem))
            throw new ArgumentException("OpenRouterClientOptions." + name + " cannot be used: " + problem + ".", nameof(options));
        if (options.Hooks.Contains(null!)) throw new ArgumentException("OpenRouterClientOptions.Hooks holds null.", nameof(options));
        if (client?.BaseAddress is not { } other) return;
        if (AddressProblem(other, options) is { } wrong) throw new ArgumentException("HttpClient.BaseAddress cannot be used: " + wrong + ".", "httpClient");
        if (options.BaseAddress is { } stated && !ServiceAddress.AreSame(stated, other))
        {
            throw new ArgumentException(
                "OpenRouterClientOptions.BaseAddress ('" + stated + "') and HttpClient.BaseAddress ('" + other + "') differ. Set one of them.", "httpClient");
        }
    }

    /// <summary>The headers of one call; those of the call itself win over all others.</summary>
    public IReadOnlyDictionary<string, string> Headers(ApiRequest request, RequestOptions? call, string accept, RequestCredentials credentials)
    {
        var isUsual = request.Headers.Count == 0 && call?.Headers is not { Count: > 0 };
        if (!isUsual) return MakeHeaders(request, call, accept, credentials);
        if (_headers.TryGetValue((credentials, accept), out var known)) return known;
        return _headers[(credentials, accept)] = MakeHeaders(request, call, accept, credentials);
    }

    private OrderedDictionary<string, string> MakeHeaders(ApiRequest request, RequestOptions? call, string accept, RequestCredentials credentials)
    {
        var headers = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value, origin) in credentials.Headers) Set(headers, name, value, origin);
        Set(headers, "Accept", accept, "The header 'Accept'");
        foreach (var (name, value, origin) in RequestHeaders.Of(options)) Set(headers, name, value, origin);
        foreach (var (name, value) in request.Headers) Set(headers, name, value, "The header '" + name + "'");
        if (credentials.Cookies.Count > 0) AddCookies(headers, credentials.Cookies);
        foreach (var (name, value) in call?.Headers ?? new Dictionary<string, string>()) SetOfCall(headers, name, value);
        return headers;
    }

    private static string? AddressProblem(Uri address, OpenRouterClientOptions options) =>
        ServiceAddress.Problem(address) ?? ServiceAddress.Danger(address, options.AllowInsecureHttp);

    private static void SetOfCall(OrderedDictionary<string, string> headers, string name, string value)
    {
        HeaderText.Check(name, value);
        var isCookie = name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
        headers[name] = isCookie && headers.TryGetValue(name, out var others) ? CookieText.Join(value, CookieText.Split(others)) : value;
    }

    private static void Set(OrderedDictionary<string, string> headers, string name, string value, string origin)
    {
        HeaderText.CheckValue(value, origin);
        headers[name] = value;
    }

    // All cookies stand in one header (RFC 6265, section 5.4).
    private static void AddCookies(OrderedDictionary<string, string> headers, IReadOnlyList<string> cookies) =>
        Set(headers, "Cookie", CookieText.Join(headers.GetValueOrDefault("Cookie"), cookies), "The credential of a cookie");

    private string? KeyOfEnvironment()
    {
        if (Given(OpenRouterEnvironment.ApiKey) is not { } key) return null;
        if (ApiKeyText.Problem(key) is not { } problem) return key;
        throw new OpenRouterConfigurationException(
            "The API key of the environment variable '" + OpenRouterEnvironment.ApiKey + "' cannot be used: " + problem + ".");
    }

    private Uri ReadBaseAddress()
    {
        if (Given(OpenRouterEnvironment.BaseUrl) is not { } text) return Checked(defaultServer, "The document's server", static _ => null);
        return Checked(text, "The environment variable '" + OpenRouterEnvironment.BaseUrl + "'", ServiceAddress.Problem);
    }

    private Uri Checked(string text, string what, Func<Uri, string?> problemOf)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || !ServiceAddress.IsHttp(address))
        {
            throw new OpenRouterConfigurationException(what + " is not an absolute http or https address.");
        }

        return (problemOf(address) ?? ServiceAddress.Danger(address, options.AllowInsecureHttp)) is { } problem
            ? throw new OpenRouterConfigurationException(what + " cannot be used: " + problem + ".")
            : address;
    }

    // A variable that is there and empty is how some hosts take one away.
    private string? Given(string variable) => environment(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
