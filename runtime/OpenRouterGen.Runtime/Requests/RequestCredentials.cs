using System.Text;

namespace OpenRouter.Runtime;

/// <summary>The credentials of one call as they stand in its request. What is in here is in no trace, hook or exception.</summary>
internal sealed class RequestCredentials
{
    // RFC 6265, section 4.1.1: what a cookie cannot hold.
    private const string NotInCookies = "\",;\\ ";

    private readonly List<(string Name, string Value, string Origin)> _headers = [];
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<string> _cookies = [];
    private readonly List<string> _secrets = [];
    private KeptMask? _kept;

    public static RequestCredentials None { get; } = new();

    /// <summary>The headers, each with what its value is, for the message when no header can carry it.</summary>
    public IReadOnlyList<(string Name, string Value, string Origin)> Headers => _headers;

    /// <summary>The cookies, each with its name.</summary>
    public IReadOnlyList<string> Cookies => _cookies;

    /// <summary>Adds the value of a scheme.</summary>
    /// <exception cref="OpenRouterConfigurationException">It cannot be sent. The message never repeats it.</exception>
    public void Add(ApiScheme scheme, string value)
    {
        var origin = scheme.Name.Length == 0 || scheme.TakesApiKey ? "The API key" : "The credential '" + scheme.Name + "'";
        if (UnsendableText.ProblemOf(value) is { } unsendable)
        {
            throw new OpenRouterConfigurationException(origin + " cannot be used: " + unsendable + ". Nothing was sent.");
        }

        _secrets.Add(value);
        switch (scheme.Form)
        {
            case SchemeForm.Bearer:
                if (ApiKeyText.Problem(value) is { } problem)
                {
                    throw new OpenRouterConfigurationException(origin + " cannot be used: " + problem + ". Nothing was sent.");
                }

                _headers.Add(("Authorization", "Bearer " + value, origin));
                break;
            case SchemeForm.Basic:
                _headers.Add(("Authorization", "Basic " + Encoded(value, origin), origin));
                break;
            case SchemeForm.Header:
                _headers.Add((scheme.WireName, value, origin));
                break;
            case SchemeForm.Query:
                _query.Add(new(Uri.EscapeDataString(scheme.WireName), Uri.EscapeDataString(value)));
                _secrets.Add(Uri.EscapeDataString(value));
                break;
            case SchemeForm.Cookie:
                _cookies.Add(scheme.WireName + "=" + Cookie(value, origin));
                break;
        }
    }

    /// <summary>Whether a header carries a credential.</summary>
    public bool IsIn(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || (_cookies.Count > 0 && header.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        || IsCarrier(header);

    /// <summary>Hides every form in which the credentials are sent, and what headers carry in their place.</summary>
    public SecretMask MaskOf(IReadOnlyDictionary<string, string> headers)
    {
        // The usual headers of a client stand, and are the same each time.
        if (_kept is { } kept && ReferenceEquals(kept.Headers, headers)) return kept.Mask;
        List<string> secrets = [.. _secrets];
        foreach (var header in headers)
        {
            if (IsIn(header.Key)) secrets.Add(Credential(header));
        }

        var mask = new SecretMask(secrets);

        // What has no credentials belongs to all clients, which hold nothing in common.
        if (this != None) _kept = new KeptMask(headers, mask);
        return mask;
    }

    // The name of a scheme stands before the credential.
    private static string Credential(KeyValuePair<string, string> header) => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        ? header.Value[(header.Value.IndexOf(' ', StringComparison.Ordinal) + 1)..]
        : header.Value;

    private bool IsCarrier(string header)
    {
        foreach (var carrier in _headers)
        {
            if (carrier.Name.Equals(header, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Where a message goes: with the keys of the query for the service, and without them for another host, should a redirect repeat them.</summary>
    public Uri Address(Uri uri, bool isForeign)
    {
        if (_query.Count == 0) return uri;
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var kept = isForeign
            ? parameters.Where(parameter => !_query.Exists(key => IsOf(parameter, key.Key) || parameter.Contains(key.Value, StringComparison.Ordinal)))
            : parameters.Concat(_query.Where(key => !parameters.Any(parameter => IsOf(parameter, key.Key))).Select(static key => key.Key + "=" + key.Value));
        var query = string.Join('&', kept);
        return new Uri(uri.GetLeftPart(UriPartial.Path) + (query.Length == 0 ? string.Empty : "?" + query), UriKind.Absolute);
    }

    private static bool IsOf(string parameter, string name) => parameter.Split('=')[0] == name;

    private string Encoded(string value, string origin)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || value.Any(char.IsControl))
        {
            throw new OpenRouterConfigurationException(origin + " is not a user and a password with a colon between them. Nothing was sent.");
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        _secrets.Add(encoded);

        // Where the password is empty, the user is the secret.
        _secrets.Add(colon == value.Length - 1 ? value[..colon] : value[(colon + 1)..]);
        return encoded;
    }

    private static string Cookie(string value, string origin) => value.AsSpan().IndexOfAny(NotInCookies) < 0
        ? value
        : throw new OpenRouterConfigurationException(origin + " holds a character that no cookie can carry. Nothing was sent.");

    private sealed record KeptMask(IReadOnlyDictionary<string, string> Headers, SecretMask Mask);
}
