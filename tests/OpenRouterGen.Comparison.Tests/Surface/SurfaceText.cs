using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Tests.Surface;

/// <summary>A surface as lines, a type or a member in each.</summary>
internal sealed class SurfaceText
{
    private readonly ClientSurface _surface;

    private SurfaceText(ClientSurface surface) => _surface = surface;

    public static IEnumerable<string> Of(ClientSurface surface)
    {
        var text = new SurfaceText(surface);
        return surface.Types.SelectMany(type => type.Members.Select(member => $"{type.Name}: {text.Of(member)}").Prepend(text.Head(type)));
    }

    private string Head(SurfaceType type)
    {
        var extended = type.Base is { } name ? [Of(new SignatureType(name, SignatureKind.Emitted))] : Enumerable.Empty<string>();
        var all = string.Join(", ", extended.Concat(type.Interfaces.Select(Of).Order(StringComparer.Ordinal)));
        return $"{type.Kind} {type.Name} sealed={type.IsSealed} obsolete={type.IsObsolete} : {all}";
    }

    private string Of(SurfaceMember member) => (member.IsObsolete ? "obsolete " : "") + member switch
    {
        PropertyMember one => $"{(one.IsStatic ? "static " : "")}{(one.IsVirtual ? "virtual " : "")}{(one.IsRequired ? "required " : "")}"
            + $"{Of(one.Type)} {one.Name} {(one.Setter == SetterKind.None ? "get" : "get " + one.Setter)}",
        ConstantMember one => $"const {Of(one.Type)} {one.Name} = {one.Value}",
        ConstructorMember one => $"{(one.IsProtected ? "protected " : "")}new({Of(one.Parameters)})",
        ConversionMember one => $"implicit {Of(one.From)} {Of(one.To)}",
        MethodMember one => $"{(one.IsVirtual ? "virtual " : "")}{Of(one.Return)} {one.MethodName}({Of(one.Parameters)})",
        _ => throw new InvalidOperationException(member.Name),
    };

    private string Of(IEnumerable<SurfaceParameter> parameters) => string.Join(
        ", ", parameters.Select(one => $"{(one.IsOut ? "out " : "")}{Of(one.Type)} {one.Name}{(one.IsOptional ? " optional" : "")}"));

    private string Of(SignatureType type)
    {
        var name = type.Kind == SignatureKind.Emitted ? $"global::{_surface.Namespace}.{type.Name}" : type.Name;
        return name + (type.Arguments.Count == 0 ? "" : $"<{string.Join(", ", type.Arguments.Select(Of))}>") + (type.IsNullable ? "?" : "");
    }
}
