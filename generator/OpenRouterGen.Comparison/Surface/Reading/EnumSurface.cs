using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>An open enum and the class of its values.</summary>
internal static class EnumSurface
{
    public static IEnumerable<SurfaceType> Of(EnumModel model, SignatureTypes types)
    {
        var (name, self) = (model.Name.Text, SignatureTypes.Emitted(model.Name));
        var known = model.Members.Select(SurfaceMember (member) => new PropertyMember(member.Name.Text, self) { IsStatic = true });
        yield return new SurfaceType(name, SurfaceKind.OpenEnum, known.Concat(Always(name, self)).ToEquatableList())
        {
            Interfaces = model.Implements.Select(types.Of).ToEquatableList(),
            IsObsolete = model.Deprecated,
        };
        var values = model.Members.Select(SurfaceMember (member) => new ConstantMember(member.Name.Text, SignatureTypes.Text, member.WireValue));
        yield return new SurfaceType(name + ".Values", SurfaceKind.StaticClass, values.ToEquatableList());
    }

    private static IEnumerable<SurfaceMember> Always(string name, SignatureType self) =>
    [
        new ConstructorMember(name, new([new(SignatureTypes.Text.OrNull, "value")])),
        new PropertyMember("Value", SignatureTypes.Text),
        new PropertyMember("IsSet", SignatureTypes.Boolean),
        new ConversionMember(SignatureTypes.Text.OrNull, self),
        new ConversionMember(SignatureTypes.Text.OrNull, self.OrNull),
    ];
}
