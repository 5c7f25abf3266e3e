using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Pairing;

/// <summary>
/// Finds which type is which: types of one name are one, for the name is what code says. Of the others, two are one when they stand in one place of what is
/// one already, and look alike.
/// </summary>
internal sealed class TypePairing
{
    private readonly SideModel _old;
    private readonly SideModel _new;
    private readonly TypePairs _pairs = new();
    private readonly Queue<(TypeModel Old, TypeModel New)> _waiting = new();

    private TypePairing(SideModel old, SideModel @new) => (_old, _new) = (old, @new);

    public static TypePairs Find(SideModel old, SideModel @new, IReadOnlyList<Paired<SideOperation>> operations)
    {
        var pairing = new TypePairing(old, @new);
        foreach (var name in old.Types.Keys.Where(@new.Types.ContainsKey))
        {
            pairing.Pair(name, name);
        }

        foreach (var (before, after) in operations)
        {
            if (before is not null && after is not null)
            {
                pairing.Meet(before.Model, after.Model);
            }
        }

        while (pairing._waiting.Count > 0)
        {
            var (before, after) = pairing._waiting.Dequeue();
            pairing.Meet(before, after);
        }

        return pairing._pairs;
    }

    private void Pair(CSharpIdentifier old, CSharpIdentifier @new)
    {
        if (_pairs.Add(old, @new))
        {
            _waiting.Enqueue((_old.Types[old], _new.Types[@new]));
        }
    }

    private void Meet(OperationModel old, OperationModel @new)
    {
        Meet(old.Body?.Type, @new.Body?.Type);
        Meet(old.Response, @new.Response);
        Meet(old.Stream?.Event, @new.Stream?.Event);
        foreach (var (before, after) in OperationPairing.Parameters(old, @new))
        {
            Meet(before?.Type, after?.Type);
        }
    }

    private void Meet(TypeModel old, TypeModel @new)
    {
        switch (old, @new)
        {
            case (RecordModel one, RecordModel other):
                Meet(one.Properties, other.Properties);
                Meet(one.AdditionalProperties, other.AdditionalProperties);
                MeetAny(Kinds(one), Kinds(other));
                break;
            case (FormModel one, FormModel other):
                Meet(one.Fields.Select(field => field.Property), other.Fields.Select(field => field.Property));
                break;
            case (UnionModel one, UnionModel other):
                MeetAny(one.Cases.Select(item => item.Type), other.Cases.Select(item => item.Type));
                break;
            case (FormUnionModel one, FormUnionModel other):
                MeetAny(one.Cases, other.Cases);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<TypeRef> Kinds(RecordModel record) => record.Inheritance?.Relatives ?? [];

    private void Meet(IEnumerable<PropertyModel> old, IEnumerable<PropertyModel> @new)
    {
        foreach (var (before, after) in Paired<PropertyModel>.ByKey(old, @new, property => property.WireName))
        {
            Meet(before?.Type, after?.Type);
        }
    }

    // Cases have no place of their own: each that is left may be any other that is left.
    private void MeetAny(IEnumerable<TypeRef> old, IEnumerable<TypeRef> @new)
    {
        var came = @new.Select(EmittedName.Of).OfType<CSharpIdentifier>().Where(IsLeftNew).Distinct().ToList();
        foreach (var before in came.Count == 0 ? [] : old.Select(EmittedName.Of).OfType<CSharpIdentifier>().Where(IsLeftOld).Distinct().ToList())
        {
            if (came.Find(after => IsLeftNew(after) && TypeLikeness.AreAlike(_old.Types[before], _new.Types[after])) is { } after)
            {
                Pair(before, after);
            }
        }
    }

    private void Meet(TypeRef? old, TypeRef? @new)
    {
        if (old is not null && @new is not null && EmittedName.Of(old) is { } before && EmittedName.Of(@new) is { } after
            && IsLeftOld(before) && IsLeftNew(after) && TypeLikeness.AreAlike(_old.Types[before], _new.Types[after]))
        {
            Pair(before, after);
        }
    }

    private bool IsLeftOld(CSharpIdentifier name) => _old.Types.ContainsKey(name) && !_pairs.NewNames.ContainsKey(name);

    private bool IsLeftNew(CSharpIdentifier name) => _new.Types.ContainsKey(name) && !_pairs.IsPairedNew(name);
}
