using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>An entry of a catalog: a constant, and what its attributes say.</summary>
internal sealed class CatalogEntry
{
    private readonly Dictionary<string, CatalogDescriptor> _descriptors = new(StringComparer.Ordinal);
    private readonly List<CatalogEndpoint> _endpoints = [];

    private CatalogEntry(string id) => Id = id;

    public string Id { get; }

    /// <summary>Whether the entry describes parameters at all: then one that it does not name is not supported.</summary>
    public bool IsDescribed { get; private set; }

    /// <summary>When the snapshot was true; null when it does not say.</summary>
    public string? AsOf { get; private set; }

    /// <summary>Which snapshot says so, for the end of a message.</summary>
    public string Source { get; private set; } = "says the catalog's snapshot";

    /// <summary>The descriptor of a parameter; null when there is none.</summary>
    public CatalogDescriptor? Descriptor(string parameter) => _descriptors.TryGetValue(parameter, out var found) ? found : null;

    /// <summary>Who serves the entry; none when it does not say.</summary>
    public IReadOnlyList<CatalogEndpoint> Endpoints => _endpoints;

    /// <summary>Who serves the entry, in words.</summary>
    public string EndpointNames => string.Join(", ", _endpoints.Select(endpoint => $"'{endpoint.Name}'").Distinct());

    /// <summary>
    /// Whether a request may mean an endpoint of this entry by a name. An author often serves its own, under a name of which no snapshot need know: what the
    /// id has in it is never ruled out.
    /// </summary>
    public bool MayBeServedBy(string name) => _endpoints.Count == 0 || EndpointNaming.Holds(Id, name) || _endpoints.Any(endpoint => endpoint.MayBe(name));

    /// <summary>The options that the endpoints of a name take; null when there is no such endpoint, or one does not say.</summary>
    public IReadOnlyList<string>? OptionsOf(string endpoint)
    {
        var named = _endpoints.Where(one => one.Name == endpoint).ToList();
        return named.Count == 0 || named.Any(one => one.Options is null) ? null : [.. named.SelectMany(one => one.Options!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Null for a constant that is no entry.</summary>
    public static CatalogEntry? Read(IFieldSymbol constant, CatalogAttributeTypes types)
    {
        if (constant is not { HasConstantValue: true, ConstantValue: string id } || constant.Attribute(types.Entry) is not { } said)
        {
            return null;
        }

        var entry = new CatalogEntry(id) { IsDescribed = said.Named("IsDescribed") is true };
        if (said.Named("AsOf") is string date)
        {
            entry.AsOf = date;
            entry.Source = $"says the catalog's snapshot of {date}";
        }

        foreach (var attribute in constant.GetAttributes())
        {
            if (attribute.Is(types.Descriptor) && CatalogDescriptor.Read(attribute) is var (parameter, descriptor))
            {
                entry._descriptors[parameter] = descriptor;
            }
            else if (attribute.Is(types.Endpoint) && CatalogEndpoint.Read(attribute) is { } endpoint)
            {
                entry._endpoints.Add(endpoint);
            }
        }

        return entry;
    }
}
