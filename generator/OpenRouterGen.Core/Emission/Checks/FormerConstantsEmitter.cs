using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// The constants of a catalog under the names of earlier versions: code that uses them compiles, with a warning that says the name of today. They come after
/// all others, whose attributes say what an entry accepts.
/// </summary>
internal static class FormerConstantsEmitter
{
    /// <summary>The earlier nested classes. That the class is obsolete says enough of its constants.</summary>
    public static void Classes(CodeWriter writer, CatalogModel catalog)
    {
        foreach (var group in catalog.Groups)
        {
            foreach (var former in group.FormerNames)
            {
                writer.Line();
                Head(writer, Names(catalog, group));
                using (writer.Open($"public static partial class {former}"))
                {
                    foreach (var entry in group.Entries)
                    {
                        foreach (var name in entry.FormerNames.Prepend(entry.Name))
                        {
                            Constant(writer, entry, name);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The earlier constants of one class.</summary>
    public static void Constants(CodeWriter writer, CatalogModel catalog, CatalogGroupModel group)
    {
        foreach (var entry in group.Entries)
        {
            foreach (var former in entry.FormerNames)
            {
                writer.Line();
                Head(writer, Names(catalog, group, entry));
                Constant(writer, entry, former);
            }
        }
    }

    private static void Constant(CodeWriter writer, CatalogEntryModel entry, CSharpIdentifier name) =>
        writer.Line($"public const string {name} = {Literal.String(entry.Id)};");

    private static void Head(CodeWriter writer, IEnumerable<CSharpIdentifier> today)
    {
        writer.Doc(new XmlDoc().Summary("A name of earlier versions."));
        writer.Line($"[{RuntimeNames.Obsolete}({Literal.String($"The name is now {string.Join(".", today.Select(name => name.Text))}: use that.")})]");
        writer.Line($"[{RuntimeNames.Hidden}]");
    }

    private static IEnumerable<CSharpIdentifier> Names(CatalogModel catalog, CatalogGroupModel group, CatalogEntryModel? entry = null) =>
        new[] { catalog.ClassName, group.ClassName, entry?.Name }.OfType<CSharpIdentifier>();
}
