using System.CommandLine;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class EstimateCommand
{
    private const string Description = "Says what a request would cost, by the prices of the catalog: the cheapest model first. Nothing is sent.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var arguments = new RequestArguments();
        var catalogs = new CatalogArguments();
        var command = new Command("estimate", Description);
        arguments.AddTo(command);
        catalogs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var catalog = await catalogs.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var request = await arguments.ReadAsync(parsed, catalog, context, cancellationToken).ConfigureAwait(false);
            if (RequestReader.Problems(request, catalog.Entries) is [var problem, ..])
            {
                throw new ToolException(ExitCode.Refused, $"the request is invalid: {problem}");
            }

            var found = ModelOffer.Find(catalog, request);
            if (parsed.GetValue(json))
            {
                context.Screen.Write(Json(found));
            }
            else
            {
                Write(found, catalog.Entries.Count, context.Screen);
            }

            return found.Count == 0 || found.TrueForAll(model => model.IsRefused) ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static void Write(List<ModelOffer> found, int all, Screen screen)
    {
        if (found is [var only])
        {
            screen.WriteSentence($"{only.Entry.Id}: {only.Cost}", 2);
            foreach (var line in only.Cost.Lines)
            {
                screen.WriteSentence("  " + line, 4);
            }

            if (only.IsRefused)
            {
                screen.WriteLine("It refuses the request; 'openroutergen check' says why.");
            }

            return;
        }

        var table = new TextTable();
        found.ForEach(model => table.Add(CostText.Amount(model.Cost), model.Entry.Id));
        table.Write(screen);
        screen.WriteLine(FormattableString.Invariant($"US dollars, at the {found.Count} of {all} models that do not refuse the request."));
    }

    private static string Json(List<ModelOffer> found) => ReadableJson.Text(json =>
    {
        json.WriteStartArray();
        foreach (var (entry, cost, isRefused) in found)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteOptional("asOf", entry.AsOf);
            json.WriteBoolean("refused", isRefused);
            CostText.Write(json, "cost", cost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
