using OpenRouter;
using OpenRouterGen.Tool.Discovery;

namespace OpenRouterGen.Tool.Verifying;

/// <summary>What the service says of its models that the catalog does not, and the reverse.</summary>
internal static class CatalogDifference
{
    /// <summary>The differences, a line each, by model.</summary>
    public static IReadOnlyList<string> Find(ModelCatalog catalog, ModelCatalog live)
    {
        var (old, now) = (ById(catalog), ById(live));
        return
        [
            .. old.Keys.Except(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => $"{id}: the service has it no more"),
            .. now.Keys.Except(old.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => $"{id}: new"),
            .. old.Keys.Intersect(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(id => Of(old[id], now[id])),
        ];
    }

    private static Dictionary<string, SnapshotEntry> ById(ModelCatalog catalog) => catalog.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Of(SnapshotEntry old, SnapshotEntry now)
    {
        var (before, after) = (Facts(old), Facts(now));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => $"{old.Id}: {name}: {before.GetValueOrDefault(name, "nothing")}, and now {after.GetValueOrDefault(name, "nothing")}");
    }

    private static Dictionary<string, string> Facts(SnapshotEntry entry)
    {
        var facts = entry.SupportedParameters.ToDictionary(pair => pair.Key, pair => DescriptorText.Of(pair.Value), StringComparer.Ordinal);
        foreach (var endpoint in entry.Endpoints)
        {
            var prices = (endpoint.Prices ?? []).Select(price => price.ToString()).Order(StringComparer.Ordinal);
            facts[$"prices of {endpoint.ProviderSlug}"] = string.Join(", ", prices.DefaultIfEmpty("none stated"));
        }

        return facts;
    }
}
