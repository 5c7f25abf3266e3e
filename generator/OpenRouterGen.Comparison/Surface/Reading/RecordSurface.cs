using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>Records, forms, and the records of optional parameters.</summary>
internal sealed class RecordSurface(EmissionContext context, SignatureTypes types)
{
    public static readonly MethodMember Validate = new("Validate", SignatureTypes.Problems, EquatableList<SurfaceParameter>.Empty);

    public SurfaceType Of(RecordModel record)
    {
        var members = RecordMember.Of(record.Properties);
        var declared = members.Where(member => !member.Property.IsInherited).Select(member => Property(member, record));
        return new SurfaceType(record.Name.Text, SurfaceKind.Record, Constructors(record, members).Concat(declared).Concat(Others(record)).ToEquatableList())
        {
            Base = record.Inheritance?.Base?.Text,
            IsSealed = record.Inheritance is not { Cases.Count: > 0 },
            Interfaces = record.Implements.Select(types.Of).ToEquatableList(),
            IsObsolete = record.Deprecated,
        };
    }

    public SurfaceType Of(FormModel form) =>
        Plain(form.Name.Text, form.Fields.Select(field => field.Property), context.Validation.Contains(form.Name)) with { IsObsolete = form.Deprecated };

    public SurfaceType Of(OptionalParametersModel parameters) => Plain(
        parameters.TypeName.Text, parameters.Parameters.Select(OptionalParametersEmitter.Property), OptionalParametersEmitter.HasChecks(context, parameters));

    private SurfaceType Plain(string name, IEnumerable<PropertyModel> properties, bool isChecked)
    {
        var members = RecordMember.Of(properties).Select(SurfaceMember (member) => Property(member, record: null)).Prepend(Constructor(name));
        return new SurfaceType(name, SurfaceKind.Record, (isChecked ? members.Append(Validate) : members).ToEquatableList());
    }

    private SurfaceMember Property(RecordMember member, RecordModel? record)
    {
        var property = member.Property;
        return new PropertyMember(property.Name.Text, types.Of(member))
        {
            IsRequired = property is not { Required: true, Constant: not null } && InheritanceEmitter.IsDemanded(record, property),
            Setter = InheritanceEmitter.IsTag(record, property) ? SetterKind.Hidden : SetterKind.Init,
            IsObsolete = property.Deprecated,
        };
    }

    private IEnumerable<SurfaceMember> Constructors(RecordModel record, IReadOnlyList<RecordMember> members)
    {
        if (record.Inheritance is not { } place)
        {
            yield return Constructor(record.Name.Text);
            yield break;
        }

        var tag = members.First(member => InheritanceEmitter.IsTag(record, member.Property));
        if (place.Tags.Count > 0 || !tag.Required)
        {
            yield return Constructor(record.Name.Text);
        }

        if (InheritanceEmitter.TakesTag(record, place))
        {
            yield return new ConstructorMember(record.Name.Text, new([new(types.Plain(tag.Type), tag.Local.Text)]));
        }
    }

    private IEnumerable<SurfaceMember> Others(RecordModel record)
    {
        var extended = record.Inheritance?.Base is { } name ? context.Record(name) : null;
        if (extended is null)
        {
            yield return new PropertyMember(
                record.AdditionalPropertiesName.Text, SignatureTypes.Map(types.Declared(RecordJsonEmitter.AdditionalType(record))).OrNull)
            {
                Setter = SetterKind.Init,
            };
        }

        if (record.ExplicitNullsName is { } nulls && extended?.ExplicitNullsName is null)
        {
            yield return new PropertyMember(nulls.Text, SignatureTypes.Names.OrNull) { Setter = SetterKind.Init };
        }

        if (context.Validation.Contains(record.Name) && !InheritanceEmitter.Extends(record))
        {
            yield return Validate;
        }
    }

    private static ConstructorMember Constructor(string name) => new(name, EquatableList<SurfaceParameter>.Empty);
}
