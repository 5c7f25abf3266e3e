using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>Statements that use every member, those of a type in a method.</summary>
internal sealed class UsesWriter
{
    private readonly ClientSurface _surface;
    private readonly WitnessWriter _writer;

    private UsesWriter(ClientSurface surface)
    {
        _surface = surface;
        _writer = new WitnessWriter(surface, "enable");
    }

    public static WitnessFile Write(ClientSurface surface)
    {
        var uses = new UsesWriter(surface);
        uses.All();
        return uses._writer.ToFile();
    }

    private void All()
    {
        // Of what is declared here nothing is read again.
        _writer.Line("#pragma warning disable CS0168, CS0219");
        _writer.Line("internal static class __Uses");
        _writer.Line("{");
        _writer.Line("private static T __Given<T>() => throw null!;");
        for (var i = 0; i < _surface.Types.Count; i++)
        {
            var type = _surface.Types[i];
            var isAsync = type.Members.Any(member => member is MethodMember { IsVirtual: true });
            _writer.Line($"private static {(isAsync ? "async global::System.Threading.Tasks.Task" : "void")} __Use{i}()");
            _writer.Line("{");
            Type(type);
            _writer.Line("}");
        }

        _writer.Line("}");
    }

    private void Type(SurfaceType type)
    {
        var name = SurfaceName.Code(type.Name);
        _writer.Use(type, null, $"_ = typeof({name});");
        if (type.Kind != SurfaceKind.StaticClass)
        {
            _writer.Use(type, null, $"{name} __it = default!;");
        }

        if (type.Base is { } extended)
        {
            _writer.Use(type, null, $"{{ {SurfaceName.Code(extended)} __v = __it; }}");
        }

        foreach (var other in type.Interfaces)
        {
            _writer.Use(type, null, $"{{ {other} __v = __it; }}");
        }

        foreach (var member in type.Members)
        {
            Member(type, name, member);
        }
    }

    private void Member(SurfaceType type, string name, SurfaceMember member)
    {
        switch (member)
        {
            case PropertyMember { IsStatic: true } property:
                _writer.Use(type, property, $"{{ {property.Type} __v = {name}.{Code(property.Name)}; }}");
                break;
            case PropertyMember property:
                Property(type, property);
                break;
            case ConstantMember constant:
                _writer.Use(type, constant, $"{{ const {constant.Type} __v = {name}.{Code(constant.Name)}; }}");
                break;
            case ConstructorMember constructor:
                Constructor(type, name, constructor);
                break;
            case ConversionMember conversion:
                _writer.Use(type, conversion, $"{{ {conversion.To} __v = {Given(conversion.From)}; }}");
                break;
            case MethodMember { IsVirtual: true } method:
                Call(type, method);
                break;
            case MethodMember method:
                _writer.Use(type, method, $"{{ {(method.Return == SignatureTypes.Void ? "" : "_ = ")}__it.{Code(method.MethodName)}({Arguments(method)}); }}");
                break;
            default:
                throw new InvalidOperationException(member.GetType().Name);
        }
    }

    private void Property(SurfaceType type, PropertyMember property)
    {
        _writer.Use(type, property, $"{{ {property.Type} __v = __it.{Code(property.Name)}; }}");
        if (property.Setter == SetterKind.Init)
        {
            _writer.Use(type, property, $"_ = __it with {{ {Code(property.Name)} = {Given(property.Type)} }};");
        }
    }

    private void Constructor(SurfaceType type, string name, ConstructorMember constructor)
    {
        if (constructor.IsProtected)
        {
            return;
        }

        var required = _surface.Lineage(type)
            .SelectMany(one => one.Members.OfType<PropertyMember>().Where(property => property.IsRequired).Select(property => (one, property)))
            .ToList();
        var arguments = string.Join(", ", constructor.Parameters.Select(parameter => Given(parameter.Type)));
        if (required.Count == 0)
        {
            _writer.Use(type, constructor, $"{{ {name} __v = new({arguments}); }}");
            return;
        }

        _writer.Use(type, constructor, $"{{ {name} __v = new({arguments}) {{");
        foreach (var (declaring, property) in required)
        {
            _writer.Use(declaring, property, $"{Code(property.Name)} = default!,");
        }

        _writer.Line("}; }");
    }

    private void Call(SurfaceType type, MethodMember method)
    {
        var name = Code(method.MethodName);
        var named = string.Join(", ", method.Parameters.Select(parameter => $"{Code(parameter.Name)}: {Given(parameter.Type)}"));
        var call = $"__it.{name}({named})";
        _writer.Use(type, method, method.Return switch
        {
            { Kind: SignatureKind.Interface } stream => $"await foreach (var __e in {call}) {{ {stream.Arguments[0]} __v = __e; }}",
            { Arguments: [var result] } => $"{{ {result} __v = await {call}; }}",
            _ => $"await {call};",
        });
        var placed = string.Join(", ", method.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => Given(parameter.Type)));
        _writer.Use(type, method, $"_ = __it.{name}({placed});");
    }

    private static string Arguments(MethodMember method) =>
        string.Join(", ", method.Parameters.Select(parameter => parameter.IsOut ? $"out {parameter.Type} __v" : Given(parameter.Type)));

    private static string Given(SignatureType type) => $"__Given<{type}>()";

    private static string Code(string name) => SurfaceName.Code(name);
}
