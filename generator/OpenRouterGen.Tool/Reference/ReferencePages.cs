using System.Text;
using OpenRouterGen.Tool.Folders;

namespace OpenRouterGen.Tool.Reference;

/// <summary>All pages of a client.</summary>
internal static class ReferencePages
{
    public static IReadOnlyList<NewFile> Of(ReferenceModel reference, PageRenderer renderer)
    {
        var types = new TypePages(reference).All();
        var clients = Clients(reference);
        var overview = Overview(reference, clients, types);
        var pages = clients.Select(client => (client.Page, Text: renderer.Render("client", client)))
            .Concat(types.Select(type => (type.Page, Text: renderer.Render(TemplateOf(type.Kind), type))));
        return
        [
            File(PageNames.Overview, [renderer.Render("overview", overview)]),
            .. pages.GroupBy(page => page.Page, StringComparer.Ordinal)
                .OrderBy(page => page.Key, StringComparer.Ordinal)
                .Select(page => File(page.Key, page.Select(section => section.Text))),
        ];
    }

    private static List<ClientPage> Clients(ReferenceModel reference)
    {
        var operations = new OperationSections(reference);
        return [.. reference.Model.Client.Groups
            .OrderBy(group => group.TypeName.Text, StringComparer.Ordinal)
            .Select(group => new ClientPage(group.TypeName.Text, reference.PageOf(group.TypeName), group.PropertyName.ToString())
            {
                Description = group.Description,
                Operations = [.. operations.Of(group)],
            })];
    }

    private static OverviewPage Overview(ReferenceModel reference, IReadOnlyList<ClientPage> clients, IReadOnlyList<TypePage> types)
    {
        var client = reference.Model.Client;
        return new OverviewPage(client.Name.Text, reference.Surface.Namespace, client.Server)
        {
            Description = client.Description,
            Clients = clients,
            Records = OfKind(types, TypeKind.Record),
            Unions = OfKind(types, TypeKind.Union),
            Enums = OfKind(types, TypeKind.Enum),
            Constants = OfKind(types, TypeKind.Constants),
        };
    }

    private static List<TypePage> OfKind(IReadOnlyList<TypePage> types, TypeKind kind) => [.. types.Where(type => type.Kind == kind)];

    private static string TemplateOf(TypeKind kind) => kind switch
    {
        TypeKind.Record => "record",
        TypeKind.Union => "union",
        TypeKind.Enum => "enum",
        TypeKind.Constants => "constants",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static NewFile File(string name, IEnumerable<string> sections) =>
        new(name, Encoding.UTF8.GetBytes(string.Join('\n', sections.Select(section => section.Trim('\n') + "\n"))));
}
