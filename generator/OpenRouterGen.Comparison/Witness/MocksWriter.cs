using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>Classes that override every method, and records that extend those of the client.</summary>
internal static class MocksWriter
{
    public static WitnessFile Write(ClientSurface surface)
    {
        var writer = new WitnessWriter(surface, "enable");

        // What is obsolete is seen where it is used.
        writer.Line("#pragma warning disable CS0612, CS0618, CS0672, CS0809");
        for (var i = 0; i < surface.Types.Count; i++)
        {
            var type = surface.Types[i];
            if (type.IsExtended)
            {
                writer.Use(type, null, $"internal record __Record{i} : {SurfaceName.Code(type.Name)};");
            }
            else if (type is { Kind: SurfaceKind.Class, IsSealed: false })
            {
                Mock(writer, type, i);
            }
        }

        return writer.ToFile();
    }

    private static void Mock(WitnessWriter writer, SurfaceType type, int number)
    {
        writer.Use(type, null, $"internal class __Mock{number} : {SurfaceName.Code(type.Name)}");
        writer.Line("{");
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyMember { IsVirtual: true } property:
                    writer.Use(type, property, $"public override {property.Type} {SurfaceName.Code(property.Name)} => throw null!;");
                    break;
                case MethodMember { IsVirtual: true } method:
                    var parameters = method.Parameters.Select(parameter => $"{parameter.Type} {SurfaceName.Code(parameter.Name)}");
                    var head = $"public override {method.Return} {SurfaceName.Code(method.MethodName)}({string.Join(", ", parameters)})";
                    writer.Use(type, method, head + " => throw null!;");
                    break;
            }
        }

        writer.Line("}");
    }
}
