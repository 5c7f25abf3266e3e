using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>
/// Which diagnostics report a request that names endpoints which an entry does not have any more. It follows from the lists in which a request names them, and
/// from the names that a client knows: one that nobody knows may be newer than the catalog. The analyzers decide the same.
/// </summary>
internal sealed class EndpointReports
{
    private const string NoEndpointLeft = "ORG1038";
    private const string UnknownEndpoint = "ORG1039";

    private readonly CatalogModel _catalog;
    private readonly NamedEndpoints _allowed;
    private readonly NamedEndpoints _excluded;
    private readonly NamedEndpoints _preferred;
    private readonly IReadOnlyList<string> _givenOptions;
    private readonly IReadOnlyList<string> _former;

    /// <param name="side">The new client.</param>
    /// <param name="old">The catalog of the old client.</param>
    /// <param name="catalog">The catalog of the new one.</param>
    public EndpointReports(SideModel side, CatalogModel old, CatalogModel catalog)
    {
        _catalog = catalog;
        var record = side.Types.GetValueOrDefault(catalog.RecordName) as RecordModel;
        var described = record?.Described;
        _allowed = new NamedEndpoints(side, record, described?.Allowed);
        _excluded = new NamedEndpoints(side, record, described?.Excluded);
        _preferred = new NamedEndpoints(side, record, described?.Preferred);
        _givenOptions = NamedEndpoints.Members(side, record, described?.Options);
        _former = [.. Entries(old).SelectMany(entry => entry.Endpoints).SelectMany(NamesOf).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The ids for an entry that has an endpoint less, or one that is called otherwise.</summary>
    /// <param name="before">The endpoint as it was.</param>
    /// <param name="entry">The entry as it is now.</param>
    public IEnumerable<string> Of(CatalogEndpointModel before, CatalogEntryModel entry) => Of(
        entry,
        name => NamesOf(before).Any(own => EndpointNaming.MayBeSame(own, name)),
        name => NamesOf(before).Any(own => EndpointNaming.IsSame(own, name)));

    /// <summary>The ids for an entry of which it was not known who serves it: a request could name anyone.</summary>
    public IEnumerable<string> OfFirst(CatalogEntryModel entry) => Of(entry, wasMeant: _ => true, wasSurelyMeant: _ => false);

    /// <summary>Whether a request can have given the endpoint options, though the entry did not say that it takes some.</summary>
    public bool MayHaveOptions(CatalogEndpointModel added, CatalogEntryModel old) =>
        _givenOptions.Contains(added.Name, StringComparer.Ordinal) && MayBeServedBy(old, added.Name);

    /// <param name="entry">The entry as it is now.</param>
    /// <param name="wasMeant">Whether a request may have meant the former endpoint by a name.</param>
    /// <param name="wasSurelyMeant">Whether it surely did: then to leave that name out was to leave out the endpoint.</param>
    private IEnumerable<string> Of(CatalogEntryModel entry, Func<string, bool> wasMeant, Func<string, bool> wasSurelyMeant)
    {
        if (entry.Endpoints.Count == 0)
        {
            yield break;
        }

        var isAllowed = IsReported(entry, wasMeant, _allowed);
        if (isAllowed || (_excluded.IsThere && MayExcludeAll(entry, wasSurelyMeant)))
        {
            yield return NoEndpointLeft;
        }

        if (isAllowed || IsReported(entry, wasMeant, _preferred) || _givenOptions.Any(name => wasMeant(name) && !MayBeServedBy(entry, name)))
        {
            yield return UnknownEndpoint;
        }
    }

    // All that are left now, by names that were known before.
    private bool MayExcludeAll(CatalogEntryModel entry, Func<string, bool> wasSurelyMeant)
    {
        var names = _former.Concat(_excluded.Known).Where(name => !wasSurelyMeant(name)).ToList();
        return entry.Endpoints.All(endpoint => NamesOf(endpoint).Any(own => names.Any(name => EndpointNaming.IsSame(own, name))));
    }

    private bool IsReported(CatalogEntryModel entry, Func<string, bool> wasMeant, NamedEndpoints list) =>
        list.IsThere && _former.Concat(list.Known).Any(name => wasMeant(name) && !MayBeServedBy(entry, name) && IsKnown(entry, name, list));

    private bool IsKnown(CatalogEntryModel entry, string name, NamedEndpoints list) =>
        Entries(_catalog).SelectMany(other => other.Endpoints).SelectMany(NamesOf).Concat(list.Known).Any(known => EndpointNaming.IsSame(known, name))
        || NearestName.Find(name, entry.Endpoints.Select(endpoint => endpoint.Name)) is not null;

    private static bool MayBeServedBy(CatalogEntryModel entry, string name) =>
        entry.Endpoints.Count == 0
        || EndpointNaming.Holds(entry.Id, name)
        || entry.Endpoints.SelectMany(NamesOf).Any(own => EndpointNaming.MayBeSame(own, name));

    private static IEnumerable<CatalogEntryModel> Entries(CatalogModel catalog) => catalog.Groups.SelectMany(group => group.Entries);

    private static IEnumerable<string> NamesOf(CatalogEndpointModel endpoint) => endpoint.Names.Prepend(endpoint.Name);
}
