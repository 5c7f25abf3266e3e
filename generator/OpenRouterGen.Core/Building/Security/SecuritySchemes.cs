using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The security schemes of a document: in which form each is sent, and which of them the client's one API key serves.</summary>
internal sealed class SecuritySchemes
{
    // What every request says of itself: no key can stand there.
    private static readonly string[] s_ownHeaders = ["Accept", "Content-Type", "User-Agent"];

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
            _context.Places?.Add(PlaceKind.Scheme, requirement.Key, string.Empty, scheme.Spot);
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
        var used = _context.Operations.Select(operation => operation.Node).Prepend(_context.Root)
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
        "header" when s_ownHeaders.Contains(wireName, StringComparer.OrdinalIgnoreCase) => (null, $"the header '{wireName}' is set by the client itself"),
        "header" => Sent(name, SchemeForm.Header, wireName, WireNames.HeaderProblem(wireName)),
        "query" => wireName.Length > 0 ? (new SchemeModel(name, SchemeForm.Query, wireName), null) : (null, "it states no 'name'"),
        "cookie" => Sent(name, SchemeForm.Cookie, wireName, WireNames.CookieProblem(wireName)),
        _ => (null, "its 'in' is none of 'header', 'query', 'cookie'"),
    };

    private static (SchemeModel? Scheme, string? Reason) Sent(string name, SchemeForm form, string wireName, string? problem) =>
        problem is null ? (new SchemeModel(name, form, wireName), null) : (null, problem);

    /// <summary>Reports that nothing is sent for a scheme.</summary>
    public void Report(SourceSpot spot, string name, string reason) => _context.Problems.Report(ProblemCatalog.UnsentScheme, spot, name, reason);
}
