using System.CommandLine;
using System.Globalization;
using OpenRouter;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class ModelsCommand
{
    private static readonly string[] s_sorts = ["id", "price", "date"];

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var supports = new Option<string[]>("--supports")
        {
            Description = "Only models that take this parameter, or this value of it, as in --supports resolution=4K --supports seed.",
            HelpName = "NAME[=VALUE]",
        };
        var streams = new Option<bool>("--streams") { Description = "Only models that stream." };
        var maxPrice = NumberOption.Amount("--max-price", "Only models at which one picture costs no more, in US dollars.");
        var sort = new Option<string>("--sort") { Description = "The order.", HelpName = string.Join('|', s_sorts), DefaultValueFactory = _ => s_sorts[0] };
        sort.AcceptOnlyFromAmong(s_sorts);
        var catalogs = new CatalogArguments();
        var command = new Command("models", "Lists models: what one picture costs, and what they take. Works without the network.")
        {
            supports, streams, maxPrice, sort,
        };
        catalogs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var catalog = await catalogs.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var needs = (parsed.GetValue(supports) ?? []).Select(text => Requirement.Parse(text, catalog)).ToList();
            var most = parsed.GetValue(maxPrice);
            var found = catalog.Entries
                .Where(entry => needs.TrueForAll(need => need.IsMet(entry)) && (entry.SupportsStreaming || !parsed.GetValue(streams)))
                .Select(entry => new ListedModel(entry, RequestReader.Plain(entry.Id).CostAt(entry)))
                .Where(model => most is null || model.Cost.Maximum <= most);
            var sorted = Sorted(found, parsed.GetValue(sort)!).ToList();
            if (parsed.GetValue(json))
            {
                context.Screen.Write(Json(catalog, sorted));
            }
            else
            {
                Write(catalog, sorted, context.Screen);
            }

            return ExitCode.Done;
        });
        return command;
    }

    // Who has no price comes after those who have one.
    private static IEnumerable<ListedModel> Sorted(IEnumerable<ListedModel> models, string sort) => sort switch
    {
        "price" => models.OrderBy(model => model.Cost.Maximum ?? decimal.MaxValue).ThenBy(model => model.Entry.Id, StringComparer.Ordinal),
        "date" => models.OrderByDescending(model => model.Entry.AsOf, StringComparer.Ordinal).ThenBy(model => model.Entry.Id, StringComparer.Ordinal),
        _ => models,
    };

    private static void Write(ModelCatalog catalog, List<ListedModel> models, Screen screen)
    {
        var table = new TextTable();
        table.Add("MODEL", "ONE PICTURE, USD", "STREAMS", "TAKES");
        foreach (var (entry, cost) in models)
        {
            table.Add(
                entry.Id,
                CostText.Amount(cost),
                entry.SupportsStreaming ? "yes" : "no",
                string.Create(CultureInfo.InvariantCulture, $"{entry.SupportedParameters.Count}"));
        }

        if (models.Count > 0)
        {
            table.Write(screen);
        }

        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{models.Count} of {catalog.Entries.Count} models, by the catalog '{catalog.Source}'."));
    }

    private static string Json(ModelCatalog catalog, List<ListedModel> models) => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("source", catalog.Source);
        json.WriteStartArray("models");
        foreach (var (entry, cost) in models)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteOptional("asOf", entry.AsOf);
            json.WriteBoolean("streams", entry.SupportsStreaming);
            CostText.Write(json, "onePicture", cost);
            json.WriteList("takes", entry.SupportedParameters.Keys.Order(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private sealed record ListedModel(SnapshotEntry Entry, CostEstimate Cost);
}
