using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the model of a document: the clients first, and from them every type that they reach.</summary>
internal sealed class ModelBuilder(BuildContext context, BuildOptions options, IReadOnlyList<SpecDocument> catalogs)
{
    private readonly TypeBuilder _types = new(context);

    /// <summary>The type that a schema became.</summary>
    public TypeRef Type(SpecNode schema, NameHint home) => _types.Build(schema, home).Type;

    public ApiModel Build()
    {
        var spot = SourceSpot.WholeFile(context.Document.File);
        var emission = BuildOptionsReader.Read(options, spot, context.Problems);
        new PartShapes(context).ReportDocument();
        var operations = Selection.Select(context, options);
        var tags = operations.Select(operation => operation.Tag).Distinct(StringComparer.Ordinal).ToList();

        // Names in order of who keeps theirs: the root client, clients of tags, components, everything that is named by its place.
        var files = NameScopes.Files(context.Problems);
        var chosen = BuildOptionsReader.Client(options, spot, context.Problems).Text;
        var wanted = files.Give(chosen, options.Client, "the client", spot, "OpenRouterGenClient").Text;
        var client = context.TypeNames.Give(wanted, wanted, "the client", spot, "OpenRouterGenClient");
        var resolver = context.TypeNames.Give(emission.JsonResolverName.Text, options.Client, "the JSON resolver", spot, "OpenRouterGenClient");
        var groupNames = NameGroups(client, files, tags, spot);
        context.Names.GiveComponents(context.Components);

        var operationBuilder = new OperationBuilder(context, _types);
        var groups = new List<ClientGroupModel>();
        foreach (var tag in tags)
        {
            var (typeName, propertyName) = groupNames[tag];
            var tagged = operations.Where(operation => operation.Tag == tag).ToList();
            var models = operationBuilder.Build(tagged, NameScopes.Client(context.Problems, typeName));
            if (models.Count == 0)
            {
                continue;
            }

            groups.Add(new ClientGroupModel(typeName, propertyName, tag, models) { Description = TagDescription(tag) });
        }

        var server = new ServerBuilder(context).Build(operations.Count > 0);
        ReportReceived(operations);
        var catalogModels = new CatalogBuilder(context, catalogs).Build();
        var onlyUsed = BuildOptionsReader.OnlyUsedJson(options, spot, context.Problems);
        var used = RequestUse.Assign(ReachedTypes.Of(context.Types.InOrder, groups), groups);
        var (types, shown) = ShownMembers.Assign(InterfaceFit.Assign(context.Interfaces, used, context.Problems), groups);
        return new ApiModel(
            emission with { JsonResolverName = resolver },
            new ClientModel(client, context.Root.Mapping("info")?.Text("title"), server, shown),
            onlyUsed ? JsonUse.Assign(types, shown) : types,
            catalogModels);
    }

    private Dictionary<string, GroupNames> NameGroups(
        CSharpIdentifier client, NameScope files, List<string> tags, SourceSpot spot)
    {
        var properties = NameScopes.Root(context.Problems, client);
        var names = new Dictionary<string, GroupNames>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var word = MethodNames.Client(tag);
            var file = files.Give(word + "Client", word + "Client", $"the client of tag '{tag}'", spot, "another tag").Text;
            names[tag] = new(
                context.TypeNames.Give(file, file, $"the client of tag '{tag}'", spot, "another tag"),
                properties.Give(word, word, $"the property of tag '{tag}'", spot, "another tag"));
        }

        return names;
    }

    // What a service sends of its own accord is no answer: a client has nothing that receives it.
    private void ReportReceived(IReadOnlyList<OperationView> operations)
    {
        const string Reason = "the service sends them, and a client receives none; reach their schemas from an operation to have types of them";
        if (context.Root.Find("webhooks") is { Value: SpecMapping { Entries.Count: > 0 } } webhooks)
        {
            context.Problems.Report(ProblemCatalog.NotUsed, webhooks.KeySpot, "'webhooks' of the document", Reason);
        }

        foreach (var operation in operations)
        {
            if (operation.Node.Find("callbacks") is { Value: SpecMapping { Entries.Count: > 0 } } callbacks)
            {
                context.Problems.Report(ProblemCatalog.NotUsed, callbacks.KeySpot, $"'callbacks' of the operation '{operation.OperationId}'", Reason);
            }
        }
    }

    private string? TagDescription(string tag) => context.Root.Sequence("tags")?.Items
        .OfType<SpecMapping>()
        .FirstOrDefault(item => item.Text("name") == tag)?.Text("description");

    private sealed record GroupNames(CSharpIdentifier Type, CSharpIdentifier Property);
}
