using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>Classes of constants: for numbers with names, and for entries of catalogs.</summary>
internal static class ConstantSurface
{
    public static SurfaceType Of(ConstantsModel model, SignatureTypes types)
    {
        var type = types.Plain(new ScalarRef(model.Kind));
        var members = model.Members
            .Select(SurfaceMember (member) => new ConstantMember(member.Name.Text, type, member.Value.ToString(CultureInfo.InvariantCulture)));
        return new SurfaceType(model.Name.Text, SurfaceKind.StaticClass, members.ToEquatableList()) { IsObsolete = model.Deprecated };
    }

    public static IEnumerable<SurfaceType> Of(CatalogModel catalog)
    {
        var name = catalog.ClassName.Text;
        var outer = Class(name, catalog.Groups.Where(group => group.ClassName is null).SelectMany(Constants));
        yield return catalog.SnapshotName is { } snapshot
            ? outer with { Members = outer.Members.Append(new PropertyMember(snapshot.Text, SignatureTypes.Snapshot) { IsStatic = true }).ToEquatableList() }
            : outer;
        var nested = catalog.Groups.Where(group => group.ClassName is not null).ToList();
        foreach (var group in nested.GroupBy(group => group.ClassName!.Text))
        {
            yield return Class($"{name}.{group.Key}", group.SelectMany(Constants));
        }

        foreach (var (group, former) in nested.SelectMany(group => group.FormerNames.Select(former => (group, former))))
        {
            // That the class is obsolete says enough of its constants.
            yield return Class($"{name}.{former.Text}", Constants(group).Select(constant => constant with { IsObsolete = false })) with { IsObsolete = true };
        }
    }

    private static IEnumerable<ConstantMember> Constants(CatalogGroupModel group) => group.Entries.SelectMany(entry => entry.FormerNames
        .Select(former => Constant(entry, former) with { IsObsolete = true })
        .Prepend(Constant(entry, entry.Name)));

    private static ConstantMember Constant(CatalogEntryModel entry, CSharpIdentifier name) => new(name.Text, SignatureTypes.Text, entry.Id);

    private static SurfaceType Class(string name, IEnumerable<SurfaceMember> members) => new(name, SurfaceKind.StaticClass, members.ToEquatableList());
}
