using System.Text;
using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Tool.Updating;

/// <summary>The public surface of a client as a text, a member a line: what the digest in a lock is taken of.</summary>
internal static class SurfaceText
{
    public static string Of(ClientSurface surface)
    {
        var text = new StringBuilder();
        foreach (var type in surface.Types)
        {
            text.Append($"{type.Kind} {surface.Namespace}.{type.Name} : {type.Base} {string.Join(", ", type.Interfaces)}\n");
            text.AppendJoin('\n', type.Members.Select(Of).Order(StringComparer.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private static string Of(SurfaceMember member) => member switch
    {
        ConstantMember constant => $"const {constant.Type} {constant.Name} = {constant.Value}",
        ConstructorMember constructor => $"{constructor.TypeName}({Of(constructor.Parameters)})",
        ConversionMember conversion => $"{conversion.Name} {conversion.To}",
        MethodMember method => $"{method.Return} {method.MethodName}({Of(method.Parameters)})",
        PropertyMember property =>
            $"{(property.IsRequired ? "required " : "")}{(property.IsStatic ? "static " : "")}{property.Type} {property.Name} {property.Setter}",
        _ => throw new InvalidOperationException(member.GetType().Name),
    };

    private static string Of(IEnumerable<SurfaceParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));
}
