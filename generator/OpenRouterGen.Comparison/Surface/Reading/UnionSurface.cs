using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>Unions of JSON and of forms.</summary>
internal sealed class UnionSurface(EmissionContext context, SignatureTypes types)
{
    private static readonly PropertyMember s_value = new("Value", SignatureTypes.Object);

    public SurfaceType Of(UnionModel union)
    {
        var (name, self) = (union.Name.Text, SignatureTypes.Emitted(union.Name));
        var members = new List<SurfaceMember> { s_value };
        foreach (var type in union.Cases.Select(item => item.Type))
        {
            var plain = types.Plain(type);
            members.Add(Constructor(name, plain));
            members.Add(TryGetValue(TypeText.IsValueType(type) ? plain : plain.OrNull));
            if (!TypeText.IsInterface(type))
            {
                members.Add(new ConversionMember(plain, self));
            }
        }

        members.Add(Constructor(name, SignatureTypes.UnknownCase));
        members.Add(TryGetValue(SignatureTypes.UnknownCase.OrNull));
        if (UnionEmitter.TextCase(union) is not null)
        {
            members.Add(new ConversionMember(SignatureTypes.Text, self));
        }

        if (context.Validation.Contains(union.Name))
        {
            members.Add(RecordSurface.Validate);
        }

        return new SurfaceType(name, SurfaceKind.Class, members.ToEquatableList())
        {
            Interfaces = union.Implements.Select(types.Of).ToEquatableList(),
            IsObsolete = union.Deprecated,
        };
    }

    public SurfaceType Of(FormUnionModel union)
    {
        var (name, self) = (union.Name.Text, SignatureTypes.Emitted(union.Name));
        var cases = union.Cases.Select(types.Plain).ToList();
        var members = cases.Select(SurfaceMember (item) => Constructor(name, item))
            .Concat(cases.Select(item => new ConversionMember(item, self)))
            .Append(s_value);
        return new SurfaceType(name, SurfaceKind.Class, members.ToEquatableList()) { IsObsolete = union.Deprecated };
    }

    private static ConstructorMember Constructor(string name, SignatureType type) => new(name, new([new(type, "value")]));

    private static MethodMember TryGetValue(SignatureType type) =>
        new("TryGetValue", SignatureTypes.Boolean, new([new(type, "value") { IsOut = true }]), IsOverloaded: true);
}
