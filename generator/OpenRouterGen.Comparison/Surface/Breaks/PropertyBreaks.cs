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

        if (found.IsObsolete && !property.IsObsolete)
        {
            sink.Add(type.Name, property.Name, CompilerIds.Obsolete);
        }

        if (sink.IsKnown(property.Type))
        {
            sink.Add(type.Name, property.Name, rules.Of(found.Type, property.Type).ToVariable);
        }
    }

    private void Set(SurfaceType type, PropertyMember property, SurfaceType next, PropertyMember? found)
    {
        if (next.Kind == SurfaceKind.Class)
        {
            sink.Add(type.Name, property.Name, CompilerIds.NoRecord);
        }

        var id = found switch
        {
            null => CompilerIds.NoStaticMember,
            { Setter: SetterKind.None } => CompilerIds.ReadOnly,
            { Setter: SetterKind.Hidden } => CompilerIds.HiddenSetter,
            _ => sink.IsKnown(property.Type) ? rules.Of(property.Type, found.Type).ToMember : null,
        };
        sink.Add(type.Name, property.Name, id);
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
