using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The catalog of a request: the member that names an entry, the entries, and the members that they speak of.</summary>
internal sealed class RequestCatalog
{
    private readonly Dictionary<string, CatalogEntry> _entries = new(StringComparer.Ordinal);

    private RequestCatalog(IPropertySymbol member, INamedTypeSymbol constants)
    {
        Member = member;
        Constants = constants;
    }

    /// <summary>The member that names an entry.</summary>
    public IPropertySymbol Member { get; }

    /// <summary>The class of constants.</summary>
    public INamedTypeSymbol Constants { get; }

    public IReadOnlyList<CatalogParameter> Parameters { get; private set; } = [];

    /// <summary>The wire names that lead to options by endpoint; empty for none.</summary>
    public IReadOnlyList<string> Options { get; private set; } = [];

    /// <summary>The wire names that lead to the list of the only endpoints to consider; empty for none.</summary>
    public IReadOnlyList<string> Allowed { get; private set; } = [];

    /// <summary>The wire names that lead to the list of endpoints to leave out; empty for none.</summary>
    public IReadOnlyList<string> Excluded { get; private set; } = [];

    /// <summary>The wire names that lead to the list of endpoints to try first; empty for none.</summary>
    public IReadOnlyList<string> Preferred { get; private set; } = [];

    /// <summary>What may follow an id and leaves the entry the same.</summary>
    public IReadOnlyList<string> Suffixes { get; private set; } = [];

    /// <summary>The newest date of an entry; null when none has one.</summary>
    public string? AsOf => _entries.Values.Select(entry => entry.AsOf).OrderBy(date => date, StringComparer.Ordinal).LastOrDefault();

    public IEnumerable<string> Ids => _entries.Keys;

    public CatalogEntry? Find(string id) =>
        _entries.TryGetValue(id, out var entry) || _entries.TryGetValue(Split(id).Base, out entry) ? entry : null;

    /// <summary>Whether some entry has an endpoint of the name.</summary>
    public bool HasEndpoint(string name) => _entries.Values.Any(entry => entry.Endpoints.Any(endpoint => endpoint.Is(name)));

    /// <summary>An id without its suffix, and the suffix; empty when it has none that is known.</summary>
    public (string Base, string Suffix) Split(string id)
    {
        var suffix = Suffixes.FirstOrDefault(known => id.Length > known.Length && id.EndsWith(known, StringComparison.Ordinal)) ?? string.Empty;
        return (id.Substring(0, id.Length - suffix.Length), suffix);
    }

    /// <summary>Null for a record without a catalog.</summary>
    public static RequestCatalog? Read(INamedTypeSymbol record, CatalogAttributeTypes types)
    {
        foreach (var member in record.GetMembers().OfType<IPropertySymbol>())
        {
            if (member.Attribute(types.Catalog) is { } said && said.Positional(0) is INamedTypeSymbol constants)
            {
                var parameters = member.GetAttributes().Where(attribute => attribute.Is(types.Parameter)).Select(CatalogParameter.Read);
                var catalog = new RequestCatalog(member, constants)
                {
                    Parameters = [.. parameters.OfType<CatalogParameter>()],
                    Suffixes = said.Texts("Suffixes"),
                    Options = Path(said, "Options"),
                    Allowed = Path(said, "Allowed"),
                    Excluded = Path(said, "Excluded"),
                    Preferred = Path(said, "Preferred"),
                };
                catalog.Add(constants, types);
                return catalog;
            }
        }

        return null;
    }

    private static IReadOnlyList<string> Path(AttributeData said, string name) => (said.Named(name) as string)?.Split('.') ?? [];

    private void Add(INamedTypeSymbol constants, CatalogAttributeTypes types)
    {
        foreach (var field in constants.GetMembers().OfType<IFieldSymbol>())
        {
            if (CatalogEntry.Read(field, types) is { } entry)
            {
                _entries[entry.Id] = entry;
            }
        }

        foreach (var nested in constants.GetTypeMembers())
        {
            Add(nested, types);
        }
    }
}
