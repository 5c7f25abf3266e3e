using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The catalog of a request: the member that names an entry, the entries, and the members that they speak of.</summary>
internal sealed class RequestCatalog
{
    private readonly CatalogAttributeTypes _types;
    private readonly Dictionary<string, IFieldSymbol> _constants = new(StringComparer.Ordinal);

    // A catalog has many entries, and a program names few of them: what an entry says is read when it is named.
    private readonly ConcurrentDictionary<string, CatalogEntry?> _entries = new(StringComparer.Ordinal);

    // An id that is no entry often stands in many places, and the whole catalog is compared with it.
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private readonly Lazy<string?> _asOf;
    private readonly SymbolTable<IPropertySymbol, CatalogParameter?> _parameters;

    private RequestCatalog(IPropertySymbol member, INamedTypeSymbol constants, CatalogAttributeTypes types)
    {
        (Member, Constants, _types) = (member, constants, types);
        _asOf = new Lazy<string?>(() => Entries.Select(entry => entry.AsOf).OrderBy(date => date, StringComparer.Ordinal).LastOrDefault());
        _parameters = new(set => Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Member, set)));
        Add(constants);
    }

    /// <summary>The member that names an entry.</summary>
    public IPropertySymbol Member { get; }

    /// <summary>The class of constants.</summary>
    public INamedTypeSymbol Constants { get; }

    public ImmutableArray<CatalogParameter> Parameters { get; private init; } = [];

    /// <summary>The wire names that lead to options by endpoint; empty for none.</summary>
    public IReadOnlyList<string> Options { get; private init; } = [];

    /// <summary>The wire names that lead to the list of the only endpoints to consider; empty for none.</summary>
    public IReadOnlyList<string> Allowed { get; private init; } = [];

    /// <summary>The wire names that lead to the list of endpoints to leave out; empty for none.</summary>
    public IReadOnlyList<string> Excluded { get; private init; } = [];

    /// <summary>The wire names that lead to the list of endpoints to try first; empty for none.</summary>
    public IReadOnlyList<string> Preferred { get; private init; } = [];

    /// <summary>What may follow an id and leaves the entry the same.</summary>
    public IReadOnlyList<string> Suffixes { get; private init; } = [];

    /// <summary>The newest date of an entry; null when none has one.</summary>
    public string? AsOf => _asOf.Value;

    public bool IsEmpty => !Entries.Any();

    private IEnumerable<CatalogEntry> Entries => _constants.Keys.Select(Entry).OfType<CatalogEntry>();

    /// <summary>The id that one which is not in the catalog could be meant to be; null when none is near.</summary>
    public string? NearestTo(string id) =>
        _nearest.TryGetValue(id, out var found) ? found : _nearest.GetOrAdd(id, NearestName.Find(id, Entries.Select(entry => entry.Id)));

    public CatalogEntry? Find(string id) => Entry(id) ?? Entry(Split(id).Base);

    /// <summary>Whether some entry has an endpoint of the name.</summary>
    public bool HasEndpoint(string name) => Entries.Any(entry => entry.Endpoints.Any(endpoint => endpoint.Is(name)));

    /// <summary>An id without its suffix, and the suffix; empty when it has none that is known.</summary>
    public (string Base, string Suffix) Split(string id)
    {
        var suffix = Suffixes.FirstOrDefault(known => id.Length > known.Length && id.EndsWith(known, StringComparison.Ordinal)) ?? string.Empty;
        return (id.Substring(0, id.Length - suffix.Length), suffix);
    }

    /// <summary>The members of the request that lead to endpoints: where none of them is set, nothing is said of endpoints.</summary>
    public ImmutableArray<IPropertySymbol> Routing { get; private init; } = [];

    /// <summary>Null for a record without a catalog.</summary>
    public static RequestCatalog? Read(INamedTypeSymbol record, RecordShape shape, CatalogAttributeTypes types)
    {
        foreach (var member in record.GetMembers().OfType<IPropertySymbol>())
        {
            if (member.Attribute(types.Catalog) is { } said && said.Positional(0) is INamedTypeSymbol constants)
            {
                var parameters = member.GetAttributes().Where(attribute => attribute.Is(types.Parameter)).Select(one => CatalogParameter.Read(one, shape));
                var (options, allowed) = (Path(said, "Options"), Path(said, "Allowed"));
                var (excluded, preferred) = (Path(said, "Excluded"), Path(said, "Preferred"));
                var routing = new[] { options, allowed, excluded, preferred }.Select(path => path.FirstOrDefault()).OfType<string>().Distinct();
                return new RequestCatalog(member, constants, types)
                {
                    Parameters = [.. parameters.OfType<CatalogParameter>()],
                    Suffixes = said.Texts("Suffixes"),
                    Options = options,
                    Allowed = allowed,
                    Excluded = excluded,
                    Preferred = preferred,
                    Routing = [.. routing.Select(name => shape.Member(name)).OfType<IPropertySymbol>()],
                };
            }
        }

        return null;
    }

    /// <summary>What is said of a member of the request; null for one of which the catalog does not speak.</summary>
    public CatalogParameter? ParameterOf(IPropertySymbol member) => _parameters.Of(member);

    private CatalogEntry? Entry(string id) =>
        _entries.TryGetValue(id, out var found) ? found
        : _constants.TryGetValue(id, out var constant) ? _entries.GetOrAdd(id, CatalogEntry.Read(constant, _types))
        : null;

    private static IReadOnlyList<string> Path(AttributeData said, string name) => (said.Named(name) as string)?.Split('.') ?? [];

    private void Add(INamedTypeSymbol constants)
    {
        var members = constants.GetMembers();
        foreach (var field in members.OfType<IFieldSymbol>())
        {
            // A name of earlier versions comes after that of today, which says what the entry accepts.
            if (field is { HasConstantValue: true, ConstantValue: string id } && !_constants.ContainsKey(id))
            {
                _constants.Add(id, field);
            }
        }

        foreach (var nested in members.OfType<INamedTypeSymbol>())
        {
            Add(nested);
        }
    }
}
