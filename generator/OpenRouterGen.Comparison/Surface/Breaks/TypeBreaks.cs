namespace OpenRouterGen.Comparison.Surface;

/// <summary>What breaks of a type and its members.</summary>
internal sealed class TypeBreaks(ClientSurface old, ClientSurface @new, ConversionRules rules, BreakSink sink)
{
    private readonly PropertyBreaks _properties = new(@new, rules, sink);
    private readonly ConstructorBreaks _constructors = new(old, @new, rules, sink);
    private readonly MethodBreaks _methods = new(@new, rules, sink);

    public void Gone(SurfaceType type)
    {
        var outer = Outer(type);
        if (outer is null)
        {
            sink.Add(type.Name, null, CompilerIds.NoType);
        }

        // Behind a point a name is looked for in the type before it.
        var isWhole = outer is null || @new.Find(outer) is null;
        if (outer is not null && !isWhole)
        {
            sink.Add(type.Name, null, CompilerIds.NoNestedType);
        }

        if (type.Members.Any(member => member is ConstantMember or PropertyMember { IsStatic: true }))
        {
            sink.Add(isWhole ? outer ?? type.Name : type.Name, null, isWhole ? CompilerIds.NoName : CompilerIds.NoStaticMember);
        }
    }

    public void Compare(SurfaceType type, SurfaceType next)
    {
        if (next.IsObsolete && !type.IsObsolete)
        {
            sink.Add(type.Name, null, CompilerIds.Obsolete);
        }

        if (next.Kind == SurfaceKind.StaticClass && type.Kind != SurfaceKind.StaticClass)
        {
            sink.Add(type.Name, null, CompilerIds.StaticType);
        }

        Inheritance(type, next);
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyMember property:
                    _properties.Compare(type, property, next);
                    break;
                case ConstantMember constant:
                    Constant(type, constant, next);
                    break;
                case ConstructorMember constructor:
                    _constructors.Compare(type, constructor, next);
                    break;
                case ConversionMember conversion:
                    Conversion(type, conversion);
                    break;
                case MethodMember method:
                    _methods.Compare(type, method, next);
                    break;
                default:
                    throw new InvalidOperationException(member.GetType().Name);
            }
        }
    }

    private static string? Outer(SurfaceType type) => type.Name.LastIndexOf('.') is > 0 and var point ? type.Name[..point] : null;

    private void Inheritance(SurfaceType type, SurfaceType next)
    {
        var self = new SignatureType(type.Name, SignatureKind.Emitted);
        var extended = type.Base is { } name ? new SignatureType(name, SignatureKind.Emitted) : null;
        foreach (var other in extended is null ? type.Interfaces : type.Interfaces.Prepend(extended))
        {
            if (sink.IsKnown(other))
            {
                sink.Add(type.Name, null, rules.Of(self, other).ToVariable);
                foreach (var id in InterfaceArguments.Breaks(other, @new))
                {
                    sink.Add(type.Name, null, id);
                }
            }
        }

        if (type.IsExtended && next.IsSealed)
        {
            sink.Add(type.Name, null, CompilerIds.Sealed);
        }
    }

    private void Constant(SurfaceType type, ConstantMember constant, SurfaceType next)
    {
        var found = @new.Find<ConstantMember>(next, constant.Name)?.Type
            ?? (@new.Find<PropertyMember>(next, constant.Name) is { IsStatic: true } property ? property.Type : null);
        sink.Add(type.Name, constant.Name, found is null ? CompilerIds.NoStaticMember : rules.Of(found, constant.Type).ToVariable);
    }

    private void Conversion(SurfaceType type, ConversionMember conversion)
    {
        if (sink.IsKnown(conversion.From))
        {
            sink.Add(type.Name, conversion.Name, rules.Of(conversion.From, conversion.To).ToVariable);
        }
    }
}
