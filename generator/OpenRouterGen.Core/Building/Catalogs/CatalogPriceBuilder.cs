using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads what an endpoint of a catalog costs. Of a list with a line that cannot be read nothing is known: a sum without it would be wrong.</summary>
internal sealed class CatalogPriceBuilder(BuildContext context)
{
    public EquatableList<CatalogPriceModel>? Build(SpecMapping settings, SpecMapping endpoint)
    {
        if (settings.Mapping("prices") is not { } keys || keys.Text("in") is not { } key || endpoint[key] is null or SpecScalar { IsNull: true })
        {
            return null;
        }

        var node = endpoint[key]!;
        if (node is not SpecSequence list)
        {
            Report(node, $"'{key}' should be a list of prices, but is {node.Described}");
            return null;
        }

        var lines = list.Items.Select(item => Line(keys, item)).ToList();
        return lines.Contains(null) ? null : lines.OfType<CatalogPriceModel>().ToEquatableList();
    }

    private CatalogPriceModel? Line(SpecMapping keys, SpecNode item)
    {
        var (itemKey, unitKey, amountKey) = (keys.Text("item") ?? "item", keys.Text("unit") ?? "unit", keys.Text("amount") ?? "amount");
        if (item is not SpecMapping line || line.Text(itemKey) is not { } what || line.Text(unitKey) is not { } unit)
        {
            Report(item, $"a price has no '{itemKey}' or no '{unitKey}'");
            return null;
        }

        var amount = line.Number(amountKey);
        if (amount is null && line[amountKey] is { } stated and not SpecScalar { IsNull: true })
        {
            Report(stated, $"'{amountKey}' should be a number, but is {stated.Described}");
        }

        return new CatalogPriceModel(what, unit, amount, line.Text(keys.Text("variant") ?? "variant"));
    }

    private void Report(SpecNode node, string message) => context.Problems.Report(ProblemCatalog.InvalidCatalog, node.Spot, message);
}
