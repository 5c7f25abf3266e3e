using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Pairing;

/// <summary>What the type of a value takes beside the type that it had.</summary>
internal sealed class TypeRelations(SideModel old, SideModel @new, TypePairs pairs)
{
    private readonly ShapeRelations _shapes = new(old, @new, pairs);

    public TypeRelation Of(TypeRef before, TypeRef after) => (before, after) switch
    {
        _ when pairs.AreSame(before, after) => TypeRelation.Same,
        (ListRef one, ListRef other) => Of(one.Element, other.Element),
        (MapRef one, MapRef other) => Of(one.Value, other.Value),
        (ScalarRef { Kind: ScalarKind.Json }, _) => TypeRelation.Narrower,
        (_, ScalarRef { Kind: ScalarKind.Json }) => TypeRelation.Wider,
        (ScalarRef one, ScalarRef other) => OfScalars(one.Kind, other.Kind),
        (ScalarRef { Kind: ScalarKind.String }, NamedRef { Kind: NamedKind.Enum } values) =>
            Hints(@new, values.Name) ? TypeRelation.Same : TypeRelation.Narrower,
        (NamedRef { Kind: NamedKind.Enum } values, ScalarRef { Kind: ScalarKind.String }) => Hints(old, values.Name) ? TypeRelation.Same : TypeRelation.Open,
        (_, NamedRef { Kind: NamedKind.Union } union) when HasCase(@new, union.Name, type => pairs.AreSame(before, type)) => TypeRelation.Wider,
        (NamedRef { Kind: NamedKind.Union } union, _) when HasCase(old, union.Name, type => pairs.AreSame(type, after)) => TypeRelation.Narrower,
        (NamedRef one, NamedRef other) => _shapes.Of(one.Name, other.Name),
        _ => TypeRelation.Other,
    };

    private static TypeRelation OfScalars(ScalarKind before, ScalarKind after) =>
        before == after ? TypeRelation.Same
        : IsWithin(before, after) ? TypeRelation.Wider
        : IsWithin(after, before) ? TypeRelation.Narrower
        : TypeRelation.Other;

    // A text of a format is a text, a whole number is a number, and seconds are one.
    private static bool IsWithin(ScalarKind part, ScalarKind whole) => whole switch
    {
        ScalarKind.String =>
            part is ScalarKind.DecimalText or ScalarKind.Base64 or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Guid or ScalarKind.Uri,
        ScalarKind.Int64 => part is ScalarKind.Int32 or ScalarKind.UnixTime,
        ScalarKind.Double or ScalarKind.Decimal => part is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UnixTime,
        _ => false,
    };

    private static bool Hints(SideModel side, CSharpIdentifier name) => side.Types.GetValueOrDefault(name) is EnumModel { HintsOnly: true };

    private static bool HasCase(SideModel side, CSharpIdentifier name, Func<TypeRef, bool> isSame) =>
        side.Types.GetValueOrDefault(name) is UnionModel union && union.Cases.Any(item => isSame(item.Type));
}
