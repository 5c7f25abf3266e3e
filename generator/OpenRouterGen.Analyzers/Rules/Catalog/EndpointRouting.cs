using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Which endpoints a request allows, leaves out, prefers and gives options to, beside those that serve its entry.</summary>
/// <param name="catalog">The catalog of the request.</param>
/// <param name="shape">The members of the request.</param>
/// <param name="made">The request.</param>
/// <param name="names">What the member that names an entry can be; null when it is not set.</param>
/// <param name="entries">The entries that the request can name; empty when they are not known.</param>
/// <param name="scope">What is known of the compilation.</param>
internal sealed class EndpointRouting(
    RequestCatalog catalog,
    RecordShape shape,
    ConstructedObject made,
    Alternatives<FoundValue>? names,
    IReadOnlyList<CatalogEntry> entries,
    CompilationScope scope)
{
    public IEnumerable<Diagnostic> Diagnostics()
    {
        var (allowed, left, preferred) = (Given(catalog.Allowed), Given(catalog.Excluded), Given(catalog.Preferred));
        if (allowed is null && left is null && preferred is null)
        {
            return Options();
        }

        var excluded = Certain(Items(left));
        var items = Items(allowed);
        return NothingLeft(allowed, items, excluded) is { } nothing
            ? Unserved(Items(preferred)).Concat(Options()).Prepend(nothing)
            : Unserved(items.Concat(Items(preferred))).Concat(Options());
    }

    private Diagnostic? NothingLeft(MemberValue? allowed, IReadOnlyList<Alternatives<FoundValue>> items, IReadOnlyList<string> excluded)
    {
        if (allowed is not null && items.Count > 0)
        {
            return items.All(item => IsWrong(item, value => IsExcluded(value, excluded))) ? EndpointsExcluded.Create(allowed, Given(catalog.Excluded)!)
                : items.All(item => IsWrong(item, value => IsExcluded(value, excluded) || IsUnserved(value, item))) ? NoEndpointLeft.Create(allowed, entries[0])
                : null;
        }

        var isNoneLeft = entries.Count > 0 && entries.All(entry => entry.Endpoints.Count > 0
            && entry.Endpoints.All(endpoint => excluded.Any(endpoint.Is)));
        return isNoneLeft ? NoEndpointLeft.Create(Given(catalog.Excluded)!, entries[0]) : null;
    }

    /// <summary>Whether an item is wrong, whatever it is.</summary>
    private bool IsWrong(Alternatives<FoundValue> item, Func<FoundValue, bool> isWrong) =>
        item.All.All(isWrong) && item.Proven(isWrong, Variables).Count > 0;

    private static bool IsExcluded(FoundValue value, IReadOnlyList<string> excluded) =>
        value.Text is { } name && excluded.Contains(name, StringComparer.OrdinalIgnoreCase);

    // A name that nobody knows may be newer than the snapshot.
    private bool IsUnserved(FoundValue value, Alternatives<FoundValue> item) =>
        value.Text is { } name && IsUnserved(name) && (catalog.HasEndpoint(name) || IsKnown(name, item.Expression) || Nearest(name) is not null);

    private bool IsUnserved(string name) => entries.Count > 0 && entries.All(entry => !entry.MayBeServedBy(name));

    private bool IsKnown(string name, IOperation item) =>
        scope.Types.OpenEnumOf(item.Type) is { } type && type.Values.Any(known => EndpointNaming.IsSame(known, name));

    private string? Nearest(string name) => NearestName.Find(name, entries[0].Endpoints.Select(endpoint => endpoint.Name));

    private Diagnostic Unserved(IOperation place, string name) => UnknownEndpoint.Create(place, name, entries[0], Nearest(name));

    private IEnumerable<Diagnostic> Unserved(IEnumerable<Alternatives<FoundValue>> items) => items.SelectMany(
        item => item.Diagnostics(value => IsUnserved(value, item) ? Unserved(value.Place, value.Text!) : null, Variables));

    private IEnumerable<Diagnostic> Options() =>
        from given in GivenOptions.Endpoints(catalog, made, shape, scope)
        where IsUnserved(given.Endpoint)
        select Unserved(given.Place, given.Endpoint);

    private MemberValue? Given(IReadOnlyList<string> path) => MadePath.Member(path, made, shape, scope);

    private IReadOnlyList<Alternatives<FoundValue>> Items(MemberValue? list) =>
        list is null ? [] : [.. (WrittenItems.Every(list.Value, scope) ?? []).Select(scope.Values.Find)];

    private static IReadOnlyList<string> Certain(IReadOnlyList<Alternatives<FoundValue>> items) =>
        [.. items.Where(item => item.All.Length == 1).Select(item => item.All[0].Text).OfType<string>()];

    private IEnumerable<IOperation> Variables => (names?.All ?? []).SelectMany(name => name.Variables);
}
