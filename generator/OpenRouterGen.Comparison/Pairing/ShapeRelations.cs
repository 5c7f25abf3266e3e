using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Pairing;

/// <summary>What two types of different names take beside each other: the name is nothing to the service.</summary>
internal sealed class ShapeRelations(SideModel old, SideModel @new, TypePairs pairs)
{
    // What is nested deeper is taken for something else.
    private const int Deepest = 32;

    private readonly Dictionary<(CSharpIdentifier, CSharpIdentifier), TypeRelation> _known = [];

    public TypeRelation Of(CSharpIdentifier before, CSharpIdentifier after) => Of(before, after, Deepest);

    private TypeRelation Of(CSharpIdentifier before, CSharpIdentifier after, int levels)
    {
        if (_known.TryGetValue((before, after), out var known))
        {
            return known;
        }

        if (levels == 0)
        {
            return TypeRelation.Other;
        }

        // A type within itself is what it will turn out to be.
        _known[(before, after)] = TypeRelation.Same;
        return _known[(before, after)] = (old.Types.GetValueOrDefault(before), @new.Types.GetValueOrDefault(after)) switch
        {
            (EnumModel one, EnumModel other) => OfEnums(one, other),
            (RecordModel one, RecordModel other) => OfRecords(one, other, levels - 1),
            (UnionModel one, UnionModel other) => OfUnions(one, other, levels - 1),
            _ => TypeRelation.Other,
        };
    }

    private static TypeRelation OfEnums(EnumModel before, EnumModel after)
    {
        if (before.HintsOnly && after.HintsOnly)
        {
            return TypeRelation.Same;
        }

        var (one, other) = (before.Members.Select(Value).ToHashSet(StringComparer.Ordinal), after.Members.Select(Value).ToHashSet(StringComparer.Ordinal));
        return after.HintsOnly || other.IsProperSupersetOf(one) ? TypeRelation.Open
            : before.HintsOnly || other.IsProperSubsetOf(one) ? TypeRelation.Narrower
            : other.SetEquals(one) ? TypeRelation.Same
            : TypeRelation.Other;

        static string Value(EnumMemberModel member) => member.WireValue;
    }

    // A member that may be left out, and that readers keep, changes nothing.
    private TypeRelation OfRecords(RecordModel before, RecordModel after, int levels)
    {
        if (before.Inheritance is not null || after.Inheritance is not null)
        {
            return TypeRelation.Other;
        }

        var result = IsSame(before.AdditionalProperties, after.AdditionalProperties, levels) ? TypeRelation.Same : TypeRelation.Other;
        foreach (var (one, other) in Paired<PropertyModel>.ByKey(before.Properties, after.Properties, property => property.WireName))
        {
            if (other is null)
            {
                return TypeRelation.Other;
            }

            result = Both(result, one is null ? (other.Required ? TypeRelation.Narrower : TypeRelation.Same) : OfMembers(one, other, levels));
        }

        return result;
    }

    private TypeRelation OfMembers(PropertyModel before, PropertyModel after, int levels) =>
        before.Constant != after.Constant || before.Constraints != after.Constraints || before.Type.Nullable != after.Type.Nullable
            ? TypeRelation.Other
            : Both(
                IsSame(before.Type, after.Type, levels) ? TypeRelation.Same : TypeRelation.Other,
                before.Required == after.Required ? TypeRelation.Same : after.Required ? TypeRelation.Narrower : TypeRelation.Wider);

    private TypeRelation OfUnions(UnionModel before, UnionModel after, int levels) =>
        before.TagName == after.TagName && before.Cases.Count == after.Cases.Count
        && before.Cases.Zip(after.Cases).All(pair => pair.First.Test == pair.Second.Test && IsSame(pair.First.Type, pair.Second.Type, levels))
            ? TypeRelation.Same
            : TypeRelation.Other;

    private bool IsSame(TypeRef before, TypeRef after, int levels) => (before, after) switch
    {
        _ when pairs.AreSame(before, after) => true,
        (ListRef one, ListRef other) => one.Element.Nullable == other.Element.Nullable && IsSame(one.Element, other.Element, levels),
        (MapRef one, MapRef other) => one.Value.Nullable == other.Value.Nullable && IsSame(one.Value, other.Value, levels),
        (NamedRef one, NamedRef other) => Of(one.Name, other.Name, levels) == TypeRelation.Same,
        _ => false,
    };

    private static TypeRelation Both(TypeRelation one, TypeRelation other) =>
        one == TypeRelation.Same ? other : other == TypeRelation.Same || one == other ? one : TypeRelation.Other;
}
