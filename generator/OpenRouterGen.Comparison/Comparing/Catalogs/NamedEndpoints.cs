using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>A list of a request that names endpoints.</summary>
internal sealed class NamedEndpoints
{
    /// <param name="side">The client.</param>
    /// <param name="record">The request; null for none.</param>
    /// <param name="path">The wire names that lead to the list; null, or empty, for none.</param>
    public NamedEndpoints(SideModel side, RecordModel? record, IReadOnlyList<string>? path)
    {
        var type = Find(side, record, path);
        IsThere = type is not null;
        Known = type is ListRef { Element: NamedRef item } && side.Types.GetValueOrDefault(item.Name) is EnumModel values
            ? [.. values.Members.Select(value => value.WireValue)]
            : [];
    }

    /// <summary>Whether requests have the list.</summary>
    public bool IsThere { get; }

    /// <summary>The names that the document lists for its items.</summary>
    public IReadOnlyList<string> Known { get; }

    /// <summary>The wire names of the members of a record in a request; none where no record is there.</summary>
    public static IReadOnlyList<string> Members(SideModel side, RecordModel? record, IReadOnlyList<string>? path) =>
        Find(side, record, path) is NamedRef named && side.Types.GetValueOrDefault(named.Name) is RecordModel holder
            ? [.. holder.Properties.Select(property => property.WireName)]
            : [];

    private static TypeRef? Find(SideModel side, RecordModel? record, IReadOnlyList<string>? path)
    {
        TypeRef? type = null;
        foreach (var name in path ?? [])
        {
            type = record?.Properties.FirstOrDefault(property => property.WireName == name)?.Type;
            record = type is NamedRef named ? side.Types.GetValueOrDefault(named.Name) as RecordModel : null;
        }

        return type;
    }
}
