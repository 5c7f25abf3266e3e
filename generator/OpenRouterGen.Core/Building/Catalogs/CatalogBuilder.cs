using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds constants from a catalog file, as the catalog extension of a member says.</summary>
internal sealed class CatalogBuilder(BuildContext context, IReadOnlyList<SpecDocument> files)
{
    private const string Overlay = "another id";

    /// <summary>A catalog for each built record member that names one.</summary>
    public EquatableList<CatalogModel> Build()
    {
        var catalogs = new List<CatalogModel>();
        foreach (var entry in context.Components?.Entries ?? [])
        {
            if (entry.Value is not SpecMapping schema
                || schema.Mapping("properties") is not { } properties
                || context.Types.Find<RecordModel>(context.Names.OfComponent(entry.Key)) is not { } record)
            {
                continue;
            }

            foreach (var member in properties.Entries)
            {
                if ((member.Value as SpecMapping)?.Mapping(ExtensionKeys.Catalog) is { } settings && Build(settings, record, member.Key) is { } catalog)
                {
                    catalogs.Add(catalog);
                }
            }
        }

        return catalogs.ToEquatableList();
    }

    private CatalogModel? Build(SpecMapping settings, RecordModel record, string wireName)
    {
        var chosen = context.Names.Chosen(settings, "class");
        var className = chosen?.Text ?? record.Name.Text + PascalCase.Part(wireName) + "Values";
        if (record.Properties.FirstOrDefault(property => property.WireName == wireName) is not { } member)
        {
            return null;
        }

        if (settings.Text("file") is not { } fileName || File(fileName) is not { } file)
        {
            // No file is no mistake: a project may leave the catalog out.
            return null;
        }

        if (Entries(file, settings) is not { } entries)
        {
            var wanted = settings.Text("entries") is { Length: > 0 } key ? $"has no list '{key}' of entries" : "is no list of entries";
            context.Problems.Report(ProblemCatalog.InvalidCatalog, file.Root.Spot, $"'{FileName(file.File)}' {wanted}");
            return null;
        }

        var owner = $"the catalog of '{wireName}' of '{record.Name.Text}'";
        var name = context.TypeNames.Give(className, className, owner, settings.Spot, $"'class' of {ExtensionKeys.Catalog}", chosen: chosen?.Spot);
        var isDescribed = record.Described?.Member == member.Name;
        return new CatalogModel(name, Groups(name, entries, settings, file.Root))
        {
            RecordName = record.Name,
            MemberName = member.Name,
            SnapshotName = isDescribed ? CSharpIdentifier.Create("Snapshot") : null,
            Suffixes = isDescribed ? record.Described!.Suffixes : EquatableList<string>.Empty,
        };
    }

    private SpecDocument? File(string name) => files.FirstOrDefault(file => FileName(file.File) == name) ?? (files.Count == 1 ? files[0] : null);

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static SpecSequence? Entries(SpecDocument file, SpecMapping settings) =>
        settings.Text("entries") is { Length: > 0 } key ? (file.Root as SpecMapping)?.Sequence(key) : file.Root as SpecSequence;

    private EquatableList<CatalogGroupModel> Groups(CSharpIdentifier className, SpecSequence entries, SpecMapping settings, SpecNode file)
    {
        var separator = settings.Text("separator") is { Length: > 0 } text ? text[0] : '/';
        var idKey = settings.Text("id") ?? "id";
        var found = new List<CatalogItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in entries.Items)
        {
            var stated = (item as SpecMapping)?[idKey];
            if (stated is not null and not SpecScalar { Kind: SpecScalarKind.String } and not SpecScalar { IsNull: true })
            {
                context.Problems.Report(ProblemCatalog.InvalidCatalog, stated.Spot, $"'{idKey}' should be a text, but is {stated.Described}");
                continue;
            }

            if (item is not SpecMapping node || stated is not SpecScalar { Text: { Length: > 0 } id })
            {
                context.Problems.Report(ProblemCatalog.InvalidCatalog, item.Spot, "an entry of the catalog has no id");
                continue;
            }

            if (!ids.Add(id))
            {
                context.Problems.Report(ProblemCatalog.InvalidCatalog, item.Spot, $"the id '{id}' stands twice in the catalog");
                continue;
            }

            var cut = id.IndexOf(separator);
            found.Add(cut <= 0 ? new(string.Empty, id, id, node) : new(id.Substring(0, cut), id.Substring(cut + 1), id, node));
        }

        context.Places?.AddCatalog(className, settings, found.ToDictionary(entry => entry.Id, entry => entry.Node, StringComparer.Ordinal));
        return Named(className, found, settings, file);
    }

    private EquatableList<CatalogGroupModel> Named(CSharpIdentifier className, List<CatalogItem> items, SpecMapping settings, SpecNode file)
    {
        var outer = NameScopes.Catalog(context.Problems, className);
        var word = Plural.One(NameWords.Last(className.Text));
        var entryBuilder = new CatalogEntryBuilder(context, settings, file);
        var groups = new List<NamedGroup>();
        foreach (var group in items.GroupBy(entry => entry.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (group.Key.Length == 0)
            {
                groups.Add(new(group.Key, outer, new CatalogGroupModel(null, Constants(outer, group, word, entryBuilder))));
                continue;
            }

            // An id may be a group as well: its constant and the group's class share a scope.
            var chosen = settings.Mapping("groups") is { } names ? context.Names.Chosen(names, group.Key) : null;
            var wanted = chosen?.Text ?? PascalCase.From(group.Key, "Group");
            var name = outer.Give(wanted, group.Key, $"the group '{group.Key}'", group.First().Node.Spot, Overlay, chosen: chosen?.Spot);
            var inner = NameScopes.CatalogGroup(context.Problems, name);
            groups.Add(new(group.Key, inner, new CatalogGroupModel(name, Constants(inner, group, word, entryBuilder))));
        }

        // Names of today come first, all of them.
        var former = new FormerNames(context, settings);
        former.ReportUnknown(groups.Select(group => group.Key).Where(key => key.Length > 0), items.Select(item => item.Id));
        return groups.Select(group => WithFormer(group, outer, former)).ToEquatableList();
    }

    private static CatalogGroupModel WithFormer(NamedGroup group, NameScope outer, FormerNames former) => group.Model with
    {
        FormerNames = group.Model.ClassName is null ? EquatableList<CSharpIdentifier>.Empty : former.OfGroup(group.Key, outer, group.Names),
        Entries = group.Model.Entries.Select(entry => entry with { FormerNames = former.OfEntry(entry.Id, group.Names) }).ToEquatableList(),
    };

    private static EquatableList<CatalogEntryModel> Constants(NameScope names, IEnumerable<CatalogItem> entries, string word, CatalogEntryBuilder builder)
    {
        var constants = new List<CatalogEntryModel>();
        foreach (var entry in entries.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            var name = names.Give(PascalCase.From(entry.Name, word), entry.Name, $"'{entry.Id}'", entry.Node.Spot, Overlay);
            constants.Add(builder.Build(name, entry.Id, entry.Node));
        }

        return constants.ToEquatableList();
    }

    private sealed record NamedGroup(string Key, NameScope Names, CatalogGroupModel Model);

    private sealed record CatalogItem(string Group, string Name, string Id, SpecMapping Node);
}
