using System.Globalization;
using OpenRouterGen.Core.Model;

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
        yield return Class(name, catalog.Groups.Where(group => group.ClassName is null));
        foreach (var group in catalog.Groups.Where(group => group.ClassName is not null).GroupBy(group => group.ClassName!.Text))
        {
            yield return Class($"{name}.{group.Key}", group);
        }
    }

    private static SurfaceType Class(string name, IEnumerable<CatalogGroupModel> groups)
    {
        var members = groups.SelectMany(group => group.Entries)
            .Select(SurfaceMember (entry) => new ConstantMember(entry.Name.Text, SignatureTypes.Text, entry.Id));
        return new SurfaceType(name, SurfaceKind.StaticClass, members.ToEquatableList());
    }
}
