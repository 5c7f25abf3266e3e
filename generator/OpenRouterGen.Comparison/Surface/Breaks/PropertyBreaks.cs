namespace OpenRouterGen.Comparison.Surface;

/// <summary>What breaks where a property is read, set or overridden.</summary>
internal sealed class PropertyBreaks(ClientSurface @new, ConversionRules rules, BreakSink sink)
{
    public void Compare(SurfaceType type, PropertyMember property, SurfaceType next)
    {
        var found = @new.Find<PropertyMember>(next, property.Name);
        if (property.IsStatic && @new.Find<ConstantMember>(next, property.Name) is { } constant)
        {
            sink.Add(type.Name, property.Name, rules.Of(constant.Type, property.Type).ToVariable);
            return;
        }

        Read(type, property, found);
        if (property.Setter == SetterKind.Init)
        {
            Set(type, property, next, found);
        }

        if (property.IsVirtual)
        {
            Override(type, property, found);
        }
    }

    private void Read(SurfaceType type, PropertyMember property, PropertyMember? found)
    {
        if (found is null)
        {
            sink.Add(type.Name, property.Name, property.IsStatic ? CompilerIds.NoStaticMember : CompilerIds.NoMember);
            return;
        }

        if (found.IsStatic != property.IsStatic)
        {
            sink.Add(type.Name, property.Name, property.IsStatic ? CompilerIds.NeedsObject : CompilerIds.NeedsType);
            return;
        }

        var read = sink.IsKnown(property.Type) ? rules.Of(found.Type, property.Type).ToVariable : CompilerIds.NoType;
        sink.AddLine(type.Name, property.Name, CompilerIds.ObsoleteNow(property, found), read);
    }

    private void Set(SurfaceType type, PropertyMember property, SurfaceType next, PropertyMember? found)
    {
        var set = found switch
        {
            null => CompilerIds.NoStaticMember,
            { Setter: SetterKind.None } => CompilerIds.ReadOnly,
            { Setter: SetterKind.Hidden } => CompilerIds.HiddenSetter,
            _ => sink.IsKnown(property.Type) ? rules.Of(property.Type, found.Type).ToMember : CompilerIds.NoType,
        };
        var isRecord = next.Kind == SurfaceKind.Class ? CompilerIds.NoRecord : null;
        sink.AddLine(type.Name, property.Name, CompilerIds.ObsoleteNow(property, found), isRecord, set);
    }

    private void Override(SurfaceType type, PropertyMember property, PropertyMember? found)
    {
        if (found is not { IsVirtual: true })
        {
            sink.Add(type.Name, property.Name, CompilerIds.NothingToOverride);
            return;
        }

        if (sink.IsKnown(property.Type) && !rules.IsSame(property.Type, found.Type))
        {
            sink.Add(type.Name, property.Name, CompilerIds.OtherPropertyType);
        }
    }
}
