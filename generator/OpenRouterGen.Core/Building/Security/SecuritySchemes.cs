using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The security schemes of a document: in which form each is sent, and which of them the client's one API key serves.</summary>
internal sealed class SecuritySchemes
{
    // Framing and routing are the connection's (RFC 9110, section 7.6.1): no key can stand there.
    private static readonly string[] s_reservedHeaders = ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Accept", "Content-Type"];

    private readonly BuildContext _context;
    private readonly Dictionary<string, SchemeModel?> _schemes = new(StringComparer.Ordinal);
    private readonly bool _hasOneForm;

    public SecuritySchemes(BuildContext context)
    {
        _context = context;
        _hasOneForm = HasOneForm();
    }

    /// <summary>The scheme that a requirement names; null, with a diagnostic, where nothing can be sent for it.</summary>
    /// <param name="requirement">The requirement's entry: the name of the scheme, and its scopes, which are the token's matter.</param>
    public SchemeModel? Find(SpecEntry requirement)
    {
        if (Declared(requirement.Key) is not { } scheme)
        {
            Report(requirement.KeySpot, requirement.Key, "no scheme of that name stands under 'components.securitySchemes'");
            return null;
        }

        if (!_schemes.TryGetValue(requirement.Key, out var model))
        {
            var (read, reason) = Read(requirement.Key, scheme);
            model = read is null ? null : read with { TakesApiKey = _hasOneForm };
            _schemes.Add(requirement.Key, model);
            if (reason is not null)
            {
                Report(scheme.Spot, requirement.Key, reason);
            }
        }

        return model;
    }

    /// <summary>Counts the operations that a project does not select as well: with them, a key would change its place.</summary>
    private bool HasOneForm()
    {
        var used = DeclaredOperations.Of(_context).Select(operation => operation.Node).Prepend(_context.Root)
            .SelectMany(node => node.Sequence("security")?.Items ?? [])
            .OfType<SpecMapping>()
            .SelectMany(requirement => requirement.Entries)
            .Select(entry => entry.Key)
            .Distinct(StringComparer.Ordinal)
            .Select(name => Declared(name) is { } scheme ? Read(name, scheme).Scheme : null)
            .OfType<SchemeModel>()
            .ToList();
        return used.All(scheme => scheme.IsSentAs(used[0]));
    }

    private SpecMapping? Declared(string name) =>
        _context.Root.Mapping("components")?.Mapping("securitySchemes")?[name] is { } node ? _context.References.Resolve(node) : null;

    private static (SchemeModel? Scheme, string? Reason) Read(string name, SpecMapping scheme) => scheme.Text("type") switch
    {
        "http" => Http(name, scheme.Text("scheme") ?? string.Empty),
        "apiKey" => ApiKey(name, scheme.Text("in"), scheme.Text("name") ?? string.Empty),
        // Whoever issues the token, it is sent as RFC 6750 says.
        "oauth2" or "openIdConnect" => (new SchemeModel(name, SchemeForm.Bearer, string.Empty), null),
        "mutualTLS" => (null, "a certificate belongs to the connection: give the client an HttpClient whose handler has it"),
        null => (null, "it states no 'type'"),
        var type => (null, $"'{type}' is no type of a security scheme"),
    };

    private static (SchemeModel? Scheme, string? Reason) Http(string name, string scheme) => scheme.ToLowerInvariant() switch
    {
        "bearer" => (new SchemeModel(name, SchemeForm.Bearer, string.Empty), null),
        "basic" => (new SchemeModel(name, SchemeForm.Basic, string.Empty), null),
        _ => (null, $"the HTTP scheme '{scheme}' is neither 'bearer' nor 'basic': set the header 'Authorization' in the options of a call or in a hook"),
    };

    private static (SchemeModel? Scheme, string? Reason) ApiKey(string name, string? place, string wireName) => place switch
    {
        "header" when s_reservedHeaders.Contains(wireName, StringComparer.OrdinalIgnoreCase) => (null, $"the header '{wireName}' is set by the client itself"),
        "header" => IsToken(wireName) ? (new SchemeModel(name, SchemeForm.Header, wireName), null) : (null, $"'{wireName}' is not the name of a header"),
        "query" => wireName.Length > 0 ? (new SchemeModel(name, SchemeForm.Query, wireName), null) : (null, "it states no 'name'"),
        "cookie" => IsToken(wireName) ? (new SchemeModel(name, SchemeForm.Cookie, wireName), null) : (null, $"'{wireName}' is not the name of a cookie"),
        _ => (null, "its 'in' is none of 'header', 'query', 'cookie'"),
    };

    // RFC 9110, section 5.6.2; the name of a cookie is the same (RFC 6265, section 4.1.1).
    private static bool IsToken(string text) => text.Length > 0 && text.All(character =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0);

    private void Report(SourceSpot spot, string name, string reason) => _context.Problems.Report(ProblemCatalog.UnsentScheme, spot, name, reason);
}
