using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Constants from a catalogue file.</summary>
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

                Group(writer, catalog.Groups[i]);
            }
        }
    }

    private static void Group(CodeWriter writer, CatalogGroupModel group)
    {
        if (group.ClassName is not { } name)
        {
            Entries(writer, group);
            return;
        }

        writer.Doc(new XmlDoc().Summary($"Known values of the group {name.Text}."));
        using (writer.Open($"public static partial class {name}"))
        {
            Entries(writer, group);
        }
    }

    private static void Entries(CodeWriter writer, CatalogGroupModel group)
    {
        foreach (var entry in group.Entries)
        {
            var doc = new XmlDoc().Summary(entry.Description);
            writer.Doc(doc.IsEmpty ? doc.Summary($"The value '{entry.Id}'.") : doc);
            writer.Line($"public const string {entry.Name} = {Literal.String(entry.Id)};");
        }
    }
}
