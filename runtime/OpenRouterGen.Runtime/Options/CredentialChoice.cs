using System.Collections.Concurrent;

namespace OpenRouter.Runtime;

/// <summary>Chooses, among what an operation accepts, the credentials that a user has given.</summary>
internal sealed class CredentialChoice(OpenRouterClientOptions options, Func<string?> apiKey)
{
    private static readonly IReadOnlyList<IReadOnlyList<ApiScheme>> s_key = [[ApiScheme.Key]];

    // By what operations accept, which the emitted code holds once: all that they depend on stands, but for the headers of a call.
    private readonly ConcurrentDictionary<IReadOnlyList<IReadOnlyList<ApiScheme>>, RequestCredentials> _found = new();

    /// <summary>The credentials of a call; a header that the call sets itself stands for the scheme that it would carry.</summary>
    /// <exception cref="OpenRouterApiKeyMissingException">The operation needs some, and those it accepts were not all given.</exception>
    /// <exception cref="OpenRouterConfigurationException">One cannot be sent.</exception>
    public RequestCredentials For(ApiOperation operation, IReadOnlyDictionary<string, string>? ownHeaders)
    {
        if (operation.Security == ApiSecurity.None) return RequestCredentials.None;
        var alternatives = operation.Schemes.Count == 0 ? s_key : operation.Schemes;
        if (ownHeaders is { Count: > 0 }) return Find(operation, alternatives, ownHeaders);
        if (_found.TryGetValue(alternatives, out var found)) return found;
        found = Find(operation, alternatives, null);
        if (found != RequestCredentials.None) _found[alternatives] = found;
        return found;
    }

    private RequestCredentials Find(
        ApiOperation operation, IReadOnlyList<IReadOnlyList<ApiScheme>> alternatives, IReadOnlyDictionary<string, string>? ownHeaders)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.All(scheme => IsOwn(scheme, ownHeaders) || Value(scheme) is not null)) return Of(alternative, ownHeaders);
        }

        return operation.Security == ApiSecurity.Optional ? RequestCredentials.None : throw Missing(alternatives);
    }

    private RequestCredentials Of(IReadOnlyList<ApiScheme> alternative, IReadOnlyDictionary<string, string>? ownHeaders)
    {
        var credentials = new RequestCredentials();
        foreach (var scheme in alternative)
        {
            if (!IsOwn(scheme, ownHeaders)) credentials.Add(scheme, Value(scheme)!);
        }

        return credentials;
    }

    private string? Value(ApiScheme scheme)
    {
        if (!options.Credentials.TryGetValue(scheme.Name, out var value)) return scheme.TakesApiKey ? apiKey() : null;

        // A password may begin or end with a blank, a line end is that of a file.
        return scheme.Form == SchemeForm.Basic ? value.Trim('\r', '\n') : value.Trim();
    }

    private static bool IsOwn(ApiScheme scheme, IReadOnlyDictionary<string, string>? ownHeaders) => scheme.HeaderName is { } header
        && (ownHeaders?.Any(own => own.Key.Equals(header, StringComparison.OrdinalIgnoreCase) && IsOwn(scheme, own.Value)) ?? false);

    // Of the cookies, which stand in one header, the call sets those that it names.
    private static bool IsOwn(ApiScheme scheme, string value) => scheme.Form != SchemeForm.Cookie || CookieText.Has(value, scheme.WireName);

    private OpenRouterApiKeyMissingException Missing(IReadOnlyList<IReadOnlyList<ApiScheme>> alternatives) =>
        alternatives.Any(static alternative => alternative.All(static scheme => scheme.TakesApiKey))
            ? OpenRouterApiKeyMissingException.OfKey(options.ConfigurationPath)
            : OpenRouterApiKeyMissingException.OfSchemes(string.Join(", or ", alternatives.Select(Names)));

    private static string Names(IReadOnlyList<ApiScheme> alternative) => string.Join(" and ", alternative.Select(static scheme => "'" + scheme.Name + "'"));
}
