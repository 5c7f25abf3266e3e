using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Pairing;

/// <summary>Whether two types of different names look like one: they are of one kind, and at least half of what both name is the same.</summary>
internal static class TypeLikeness
{
    public static bool AreAlike(TypeModel old, TypeModel @new) => (old, @new) switch
    {
        (RecordModel one, RecordModel other) => Overlap(one.Properties.Select(Wire), other.Properties.Select(Wire)),
        (EnumModel one, EnumModel other) => Overlap(one.Members.Select(member => member.WireValue), other.Members.Select(member => member.WireValue)),
        (ConstantsModel one, ConstantsModel other) => Overlap(one.Members.Select(member => member.Value), other.Members.Select(member => member.Value)),
        (FormModel one, FormModel other) =>
            Overlap(one.Fields.Select(field => field.Property.WireName), other.Fields.Select(field => field.Property.WireName)),
        (UnionModel one, UnionModel other) => one.TagName == other.TagName && AreHalf(one.Cases.Count, other.Cases.Count),
        (FormUnionModel, FormUnionModel) => true,
        _ => false,
    };

    private static string Wire(PropertyModel property) => property.WireName;

    private static bool Overlap<T>(IEnumerable<T> old, IEnumerable<T> @new)
    {
        var one = old.ToHashSet();
        var other = @new.ToHashSet();
        var common = other.Count(one.Contains);
        return common > 0 && common * 2 >= Math.Max(one.Count, other.Count);
    }

    private static bool AreHalf(int one, int other) => Math.Min(one, other) * 2 >= Math.Max(one, other);
}
