using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>
/// Other forms of the same uses: references of documentation, lambdas, groups of methods, patterns. Nothing fails in them that does not fail in a plain use as
/// well, so no id is predicted for them: what they show is that no use has been forgotten.
/// </summary>
internal static class FormsWriter
{
    public static WitnessFile Write(ClientSurface surface)
    {
        var writer = new WitnessWriter(surface, "enable");
        foreach (var type in surface.Types)
        {
            Document(writer, type);
        }

        writer.Line("internal static class __Forms");
        writer.Line("{");
        writer.Line("private static T __Given<T>() => throw null!;");
        for (var i = 0; i < surface.Types.Count; i++)
        {
            writer.Line($"private static void __Form{i}()");
            writer.Line("{");
            Type(writer, surface.Types[i]);
            writer.Line("}");
        }

        writer.Line("}");
        return writer.ToFile();
    }

    private static void Document(WitnessWriter writer, SurfaceType type)
    {
        var name = SurfaceName.Code(type.Name);
        writer.Use(type, null, $"/// <seealso cref=\"{name}\"/>");
        foreach (var member in type.Members)
        {
            // A name that several methods have is a warning of its own.
            if (member is PropertyMember or ConstantMember or MethodMember { IsOverloaded: false })
            {
                writer.Use(type, member, $"/// <seealso cref=\"{name}.{SurfaceName.Code(member.Name)}\"/>");
            }
        }
    }

    private static void Type(WitnessWriter writer, SurfaceType type)
    {
        var name = SurfaceName.Code(type.Name);
        if (type.Kind != SurfaceKind.StaticClass)
        {
            writer.Use(type, null, $"{name} __it = __Given<{name}>();");
        }

        foreach (var member in type.Members)
        {
            switch (member)
            {
                case ConstantMember constant:
                    writer.Use(type, constant, $"_ = __Given<{constant.Type}>() switch {{ {name}.{SurfaceName.Code(constant.Name)} => 1, _ => 0 }};");
                    break;
                case PropertyMember { IsStatic: false } property:
                    writer.Use(type, property, $"_ = __it is {{ {SurfaceName.Code(property.Name)}: var __p{writer.Lines} }};");
                    writer.Use(type, property, $"{{ global::System.Func<{name}, {property.Type}> __f = __v => __v.{SurfaceName.Code(property.Name)}; }}");
                    break;
                case MethodMember { IsVirtual: true } method:
                    var types = method.Parameters.Select(parameter => parameter.Type).Append(method.Return);
                    writer.Use(type, method, $"{{ global::System.Func<{string.Join(", ", types)}> __f = __it.{SurfaceName.Code(method.MethodName)}; }}");
                    break;
                default:
                    break;
            }
        }
    }
}
