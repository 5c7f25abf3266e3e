using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads one entry of a catalog: what it is called, when it was true, what it accepts and who serves it.</summary>
internal sealed class CatalogEntryBuilder(BuildContext context, SpecMapping catalog, SpecNode file)
{
    private readonly DescriptorBuilder _descriptors = new(context, catalog);
    private readonly CatalogPriceBuilder _prices = new(context);

    public CatalogEntryModel Build(CSharpIdentifier name, string id, SpecMapping entry) => new(name, id, entry.Text(catalog.Text("name") ?? "name"))
    {
        AsOf = catalog.Text("as-of") is { } key ? entry.Text(key) ?? (file as SpecMapping)?.Text(key) : null,
        Descriptors = _descriptors.Build(entry),
        Endpoints = Endpoints(entry),
    };

    private EquatableList<CatalogEndpointModel> Endpoints(SpecMapping entry)
    {
        if (catalog.Mapping("endpoints") is not { } settings || settings.Text("in") is not { } key || entry[key] is not { } node)
        {
            return EquatableList<CatalogEndpointModel>.Empty;
        }

        if (node is not SpecSequence list)
        {
            Report(node, $"'{key}' should be a list of endpoints, but is {node.Described}");
            return EquatableList<CatalogEndpointModel>.Empty;
        }

        var found = new List<CatalogEndpointModel>();
        foreach (var item in list.Items)
        {
            var nameKey = settings.Text("name") ?? "name";
            if (item is not SpecMapping endpoint || endpoint.Text(nameKey) is not { Length: > 0 } name)
            {
                Report(item, $"an endpoint has no '{nameKey}'");
            }
            else
            {
                found.Add(new CatalogEndpointModel(name, Options(settings, endpoint))
                {
                    Descriptors = _descriptors.Build(endpoint),
                    Prices = _prices.Build(settings, endpoint),
                    Names = Names(settings, endpoint, name),
                });
            }
        }

        return found.ToEquatableList();
    }

    private EquatableList<string>? Options(SpecMapping settings, SpecMapping endpoint)
    {
        if (settings.Text("options") is not { } key || endpoint[key] is not { } node)
        {
            return null;
        }

        if (node is not SpecSequence list || list.Items.Any(item => item is not SpecScalar { IsNull: false }))
        {
            Report(node, $"'{key}' should be a list of names, but is {node.Described}");
            return null;
        }

        return endpoint.Texts(key).ToEquatableList();
    }

    private EquatableList<string> Names(SpecMapping settings, SpecMapping endpoint, string name)
    {
        var others = new List<string>();
        foreach (var key in settings.Texts("names"))
        {
            if (endpoint[key] is SpecScalar { Kind: SpecScalarKind.String } other)
            {
                if (other.Text.Length > 0 && other.Text != name && !others.Contains(other.Text)) others.Add(other.Text);
            }
            else if (endpoint[key] is { } node and not SpecScalar { IsNull: true })
            {
                Report(node, $"'{key}' should be a name of the endpoint, but is {node.Described}");
            }
        }

        return others.ToEquatableList();
    }

    private void Report(SpecNode node, string message) => context.Problems.Report(ProblemCatalog.InvalidCatalog, node.Spot, message);
}
