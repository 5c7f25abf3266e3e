using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OpenRouter;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class ShowCommand
{
    public static Command Create(ToolContext context, Option<bool> json)
    {
        var model = new Argument<string>("MODEL") { Description = "The id of the model." };
        var catalogs = new CatalogArguments();
        var command = new Command("show", "Shows a model: what it takes, who serves it, and what that costs.") { model };
        catalogs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var catalog = await catalogs.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var entry = CatalogReader.Find(catalog, parsed.GetValue(model)!);
            if (parsed.GetValue(json))
            {
                context.Screen.Write(Json(entry));
            }
            else
            {
                Write(entry, context.Screen);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(SnapshotEntry entry, Screen screen)
    {
        screen.WriteLine(entry.AsOf is { } day ? $"{entry.Id}, as of {day}" : entry.Id);
        screen.WriteLine(entry.SupportsStreaming ? "It streams." : "It does not stream.");
        screen.WriteLine();
        screen.WriteLine(entry.IsDescribed ? "Takes:" : "What it takes is not said.");
        Parameters(entry.SupportedParameters).Write(screen, "  ");
        foreach (var endpoint in entry.Endpoints)
        {
            screen.WriteLine();
            var others = endpoint.OtherNames.Count > 0 ? $" ({string.Join(", ", endpoint.OtherNames)})" : string.Empty;
            screen.WriteLine($"Served by {endpoint.ProviderSlug}{others}:");
            var prices = new TextTable();
            foreach (var price in endpoint.Prices ?? [])
            {
                prices.Add(Amount(price), $"per {price.Unit} of {price.Item}{(price.Variant is { } variant ? $", {variant}" : string.Empty)}");
            }

            prices.Write(screen, "  ");
            if (endpoint.Prices is not { Count: > 0 })
            {
                screen.WriteLine("  What it costs is not said.");
            }

            if (endpoint.KnowsOptions)
            {
                var options = endpoint.AllowedPassthroughParameters;
                screen.WriteSentence("  Options: " + (options.Count == 0 ? "none" : string.Join(", ", options)), 4);
            }
        }
    }

    private static TextTable Parameters(IReadOnlyDictionary<string, SnapshotDescriptor> descriptors)
    {
        var table = new TextTable();
        foreach (var (name, descriptor) in descriptors.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            table.Add(name, DescriptorText.Of(descriptor));
        }

        return table;
    }

    private static string Amount(SnapshotPrice price) =>
        price.CostUsd is { } cost ? cost.ToString("0.##########", CultureInfo.InvariantCulture) + " USD" : "unknown";

    private static string Json(SnapshotEntry entry) => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteOptional("asOf", entry.AsOf);
        json.WriteBoolean("streams", entry.SupportsStreaming);
        Write(json, entry.SupportedParameters);
        json.WriteStartArray("endpoints");
        foreach (var endpoint in entry.Endpoints)
        {
            Write(json, endpoint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, SnapshotEndpoint endpoint)
    {
        json.WriteStartObject();
        json.WriteString("name", endpoint.ProviderSlug);
        json.WriteList("otherNames", endpoint.OtherNames);
        json.WriteBoolean("streams", endpoint.SupportsStreaming);
        if (endpoint.KnowsOptions)
        {
            json.WriteList("options", endpoint.AllowedPassthroughParameters);
        }

        Write(json, endpoint.SupportedParameters);
        json.WriteStartArray("prices");
        foreach (var price in endpoint.Prices ?? [])
        {
            json.WriteStartObject();
            json.WriteString("item", price.Item);
            json.WriteString("unit", price.Unit);
            json.WriteOptional("variant", price.Variant);
            if (price.CostUsd is { } cost)
            {
                json.WriteNumber("usd", cost);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, SnapshotDescriptor> descriptors)
    {
        json.WriteStartObject("takes");
        foreach (var (name, descriptor) in descriptors.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            switch (descriptor.Value)
            {
                case IChoiceDescriptor choice:
                    json.WriteList(name, choice.Values);
                    break;
                case IRangeDescriptor range:
                    json.WriteStartObject(name);
                    json.WriteNumber("minimum", range.Min);
                    json.WriteNumber("maximum", range.Max);
                    json.WriteEndObject();
                    break;
                default:
                    json.WriteString(name, DescriptorText.Of(descriptor));
                    break;
            }
        }

        json.WriteEndObject();
    }
}
