using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Constants from a catalog file. What an entry accepts stands on its constant as attributes: so a project that references this one knows it too.
/// </summary>
internal sealed class CatalogEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, CatalogModel catalog)
    {
        writer.Doc(new XmlDoc()
            .Summary($"Known values of {catalog.RecordName.Text}.{catalog.MemberName.Text}. Any other text works as well.")
            .SeeAlso(Code.Of($"{context.Types.Named(catalog.RecordName)}.{catalog.MemberName}")));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} static partial class {catalog.ClassName}"))
        {
            for (var i = 0; i < catalog.Groups.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                Group(writer, catalog, catalog.Groups[i]);
            }

            FormerConstantsEmitter.Classes(writer, catalog);
            if (catalog.SnapshotName is { } snapshot)
            {
                writer.Line();
                SnapshotEmitter.Emit(writer, catalog, snapshot);
            }
        }
    }

    private static void Group(CodeWriter writer, CatalogModel catalog, CatalogGroupModel group)
    {
        if (group.ClassName is not { } name)
        {
            Entries(writer, catalog, group);
            return;
        }

        using (writer.Open($"public static partial class {name}"))
        {
            Entries(writer, catalog, group);
        }
    }

    private static void Entries(CodeWriter writer, CatalogModel catalog, CatalogGroupModel group)
    {
        for (var i = 0; i < group.Entries.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Entry(writer, group.Entries[i]);
        }

        FormerConstantsEmitter.Constants(writer, catalog, group);
    }

    private static void Entry(CodeWriter writer, CatalogEntryModel entry)
    {
        writer.Doc(new XmlDoc().Summary(entry.Description).Remarks(CatalogEntryRemarks.Of(entry)));
        Attributes(writer, entry);
        writer.Line($"public const string {entry.Name} = {Literal.String(entry.Id)};");
    }

    private static void Attributes(CodeWriter writer, CatalogEntryModel entry)
    {
        var facts = new List<Code>();
        if (entry.AsOf is { } date)
        {
            facts.Add(Code.Of($"AsOf = {Literal.String(date)}"));
        }

        if (entry.Descriptors is not null)
        {
            facts.Add(Code.Of($"IsDescribed = true"));
        }

        writer.Line(facts.Count == 0 ? Code.Of($"[{RuntimeNames.CatalogEntry}]") : Code.Of($"[{RuntimeNames.CatalogEntry}({Code.Join(", ", facts)})]"));
        foreach (var descriptor in entry.Descriptors ?? EquatableList<DescriptorModel>.Empty)
        {
            var kind = Code.Of($"{RuntimeNames.DescriptorKind}.{Kind(descriptor.Kind)}");
            writer.Line($"[{RuntimeNames.CatalogDescriptor}({Literal.String(descriptor.Parameter)}, {kind}{Details(descriptor)})]");
        }

        foreach (var endpoint in entry.Endpoints)
        {
            var options = endpoint.Options is { } names ? Code.Of($", Options = {Literal.Strings(names)}") : Code.Empty;
            var others = endpoint.Names.Count > 0 ? Code.Of($", Names = {Literal.Strings(endpoint.Names)}") : Code.Empty;
            writer.Line($"[{RuntimeNames.CatalogEndpoint}({Literal.String(endpoint.Name)}{others}{options})]");
        }
    }

    private static Code Details(DescriptorModel descriptor) => descriptor.Kind switch
    {
        DescriptorKind.Choice => Code.Of($", Values = {Literal.Strings(descriptor.Values)}"),
        DescriptorKind.Range => Code.Of($", Minimum = {Literal.Double((double)descriptor.Minimum)}, Maximum = {Literal.Double((double)descriptor.Maximum)}"),
        _ => Code.Empty,
    };

    private static Code Kind(DescriptorKind kind) => kind switch
    {
        DescriptorKind.Undecided => Code.Of($"Undecided"),
        DescriptorKind.Choice => Code.Of($"Choice"),
        DescriptorKind.Range => Code.Of($"Range"),
        DescriptorKind.Any => Code.Of($"Any"),
        DescriptorKind.Unsupported => Code.Of($"Unsupported"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
