using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>The public surface of a client as declarations without bodies, a type a file: for reading and for reviews.</summary>
internal static class SurfaceCode
{
    public static IEnumerable<GeneratedFile> Files(ClientSurface surface) => surface.Types
        .GroupBy(type => type.Name.Split('.')[0], StringComparer.OrdinalIgnoreCase)
        .Select(types => new GeneratedFile(types.Key + ".cs", Text(surface, types)));

    private static string Text(ClientSurface surface, IEnumerable<SurfaceType> types)
    {
        var text = new StringBuilder($"namespace {surface.Namespace};\n");
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append('\n').Append(type.IsObsolete ? "[Obsolete]\n" : string.Empty).Append(Head(type)).Append("\n{\n");
            text.AppendJoin('\n', type.Members.Select(member => "    " + (member.IsObsolete ? "[Obsolete] " : string.Empty) + Declaration(type, member)));
            text.Append(type.Members.Count > 0 ? "\n}\n" : "}\n");
        }

        return text.ToString();
    }

    private static string Head(SurfaceType type)
    {
        var kind = type.Kind switch
        {
            SurfaceKind.Record => type.IsSealed ? "sealed record" : "record",
            SurfaceKind.OpenEnum => "readonly record struct",
            SurfaceKind.Class => type.IsSealed ? "sealed class" : "class",
            SurfaceKind.StaticClass => "static class",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, null),
        };
        var bases = string.Join(", ", type.Interfaces.Select(item => item.ToString()).Prepend(type.Base).OfType<string>());
        return $"public {kind} {type.Name}{(bases.Length > 0 ? " : " + bases : string.Empty)}";
    }

    private static string Declaration(SurfaceType type, SurfaceMember member) => member switch
    {
        ConstantMember constant => $"public const {constant.Type} {constant.Name} = {Value(constant)};",
        ConstructorMember constructor => $"{(constructor.IsProtected ? "protected" : "public")} {type.SimpleName}({Parameters(constructor.Parameters)});",
        ConversionMember conversion => $"public static implicit operator {conversion.To}({conversion.From} value);",
        MethodMember method => $"public {(method.IsVirtual ? "virtual " : string.Empty)}{method.Return} {method.MethodName}({Parameters(method.Parameters)});",
        PropertyMember property => "public " + (property.IsStatic ? "static " : property.IsVirtual ? "virtual " : string.Empty)
            + (property.IsRequired ? "required " : string.Empty) + $"{property.Type} {property.Name} "
            + (property.Setter == SetterKind.Init ? "{ get; init; }" : "{ get; }"),
        _ => throw new InvalidOperationException(member.GetType().Name),
    };

    private static string Value(ConstantMember constant) =>
        constant.Type == SignatureTypes.Text ? Literal.String(constant.Value).ToString() : constant.Value;

    private static string Parameters(IEnumerable<SurfaceParameter> parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{(parameter.IsOut ? "out " : string.Empty)}{parameter.Type} {parameter.Name}{(parameter.IsOptional ? " = default" : string.Empty)}"));
}
