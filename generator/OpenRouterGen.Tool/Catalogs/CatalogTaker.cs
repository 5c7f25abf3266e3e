using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Catalogs;

/// <summary>Takes the catalog of the service: the list of models, each with the records of its endpoints, which the list leaves out.</summary>
internal sealed class CatalogTaker(ToolContext context, SourceReader reader)
{
    private const int AtOnce = 8;

    /// <param name="list">The address of the list.</param>
    /// <param name="old">The catalog that the project has, whose records stay where new ones cannot be had.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<TakenText> TakeAsync(Uri list, TakenText? old, CancellationToken cancellationToken)
    {
        var taken = await reader.ReadAsync(list, cancellationToken).ConfigureAwait(false);
        var entries = Entries(taken);
        var oldEntries = CatalogText.Entries(old?.Text).ToDictionary(CatalogText.IdOf, StringComparer.Ordinal);
        var records = new ConcurrentDictionary<string, JsonArray>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        var taking = Parallel.ForEachAsync(entries, options, async (entry, token) =>
        {
            var id = CatalogText.IdOf(entry);
            records[id] = await EndpointsAsync(list, entry, oldEntries.GetValueOrDefault(id), token).ConfigureAwait(false);
        });
        await context.Screen.WaitAsync($"Taking the endpoints of {entries.Count} models", Done(taking)).ConfigureAwait(false);

        var today = CatalogText.Day(context.Time.GetUtcNow());
        foreach (var entry in entries)
        {
            var id = CatalogText.IdOf(entry);
            entry[CatalogText.Endpoints] = records[id];
            entry.Remove(CatalogText.AsOf);
            entry[CatalogText.AsOf] = oldEntries.TryGetValue(id, out var same) && CatalogText.SaysTheSame(entry, same)
                ? same[CatalogText.AsOf]!.DeepClone()
                : today;
        }

        return TakenText.Of(taken.Source, CatalogText.Write(entries));
    }

    private async Task<JsonArray> EndpointsAsync(Uri list, JsonObject entry, JsonObject? old, CancellationToken cancellationToken)
    {
        var id = CatalogText.IdOf(entry);
        try
        {
            var address = entry["endpoints"] is JsonValue path && path.TryGetValue<string>(out var text)
                ? new Uri(list, text)
                : new Uri($"{list.GetLeftPart(UriPartial.Path)}/{string.Join('/', id.Split('/').Select(Uri.EscapeDataString))}/endpoints");
            if (address.Host != list.Host || address.Port != list.Port)
            {
                throw ToolException.Network($"its endpoints are said to be at '{address.Host}', which is another host");
            }

            var answer = await reader.ReadAsync(address, cancellationToken).ConfigureAwait(false);
            return CatalogText.Parse(answer) is JsonObject { } model && model["endpoints"] is JsonArray endpoints && endpoints.All(item => item is JsonObject)
                ? CatalogText.Sorted(endpoints)
                : throw ToolException.Input($"'{address}' has no list of endpoints: it begins with {Excerpt.Of(answer.Text)}");
        }
        catch (Exception exception) when (exception is ToolException or UriFormatException)
        {
            var kept = old?[CatalogText.Endpoints] as JsonArray;
            context.Screen.Warn($"the endpoints of '{id}' {(kept is null ? "are unknown" : "stay as they were")}: {exception.Message}");
            return kept?.DeepClone().AsArray() ?? [];
        }
    }

    private static List<JsonObject> Entries(TakenText taken)
    {
        var entries = CatalogText.Parse(taken) is JsonObject root && root["data"] is JsonArray data ? data : null;
        if (entries is null || entries.Any(entry => entry is not JsonObject named || CatalogText.IdOf(named).Length == 0))
        {
            throw ToolException.Input(
                $"'{taken.Source}' is no list of models: it begins with {Excerpt.Of(taken.Text)}; check the address, or give a file with --catalog-from");
        }

        if (entries.Count == 0)
        {
            throw ToolException.Input($"'{taken.Source}' lists no model, and a project would lose all of its constants; try again later");
        }

        return [.. entries.Select(entry => entry!.DeepClone().AsObject()).DistinctBy(CatalogText.IdOf).OrderBy(CatalogText.IdOf, StringComparer.Ordinal)];
    }

    private static async Task<bool> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }
}
