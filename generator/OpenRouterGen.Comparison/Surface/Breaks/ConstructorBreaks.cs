using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>What breaks where an object is made.</summary>
internal sealed class ConstructorBreaks(ClientSurface old, ClientSurface @new, ConversionRules rules, BreakSink sink)
{
    public void Compare(SurfaceType type, ConstructorMember constructor, SurfaceType next)
    {
        // Only who extends the client calls it, and that one is always there.
        if (constructor.IsProtected)
        {
            return;
        }

        var all = next.Members.OfType<ConstructorMember>().Where(one => !one.IsProtected).ToList();
        if (next.IsValueType)
        {
            all.Add(new ConstructorMember(next.Name, EquatableList<SurfaceParameter>.Empty));
        }

        Call(type, constructor, all.Where(one => one.Parameters.Count == constructor.Parameters.Count).ToList());

        if (type.Kind == SurfaceKind.Record)
        {
            Initializer(type, next);
        }
    }

    private void Call(SurfaceType type, ConstructorMember constructor, List<ConstructorMember> candidates)
    {
        if (candidates.Count == 0)
        {
            sink.Add(type.Name, constructor.Name, CompilerIds.NoConstructor);
            return;
        }

        if (constructor.Parameters.Any(parameter => sink.IsUnclear(parameter.Type)))
        {
            return;
        }

        var problems = candidates.Select(candidate => Problems(constructor, candidate).ToList()).ToList();
        var fitting = problems.FirstOrDefault(problem => !problem.Contains(CompilerIds.WrongArgument));
        foreach (var problem in fitting ?? [CompilerIds.WrongArgument])
        {
            sink.Add(type.Name, constructor.Name, problem);
        }
    }

    private IEnumerable<string> Problems(ConstructorMember constructor, ConstructorMember candidate) => constructor.Parameters
        .Zip(candidate.Parameters, (given, taken) => rules.Of(given.Type, taken.Type).ToArgument)
        .OfType<string>();

    // The least that makes an object: what the old client demands.
    private void Initializer(SurfaceType type, SurfaceType next)
    {
        var given = Required(old, type).ToList();
        foreach (var (declaring, property) in given)
        {
            var found = @new.Find<PropertyMember>(next, property.Name);
            sink.AddLine(declaring.Name, property.Name, CompilerIds.ObsoleteNow(property, found), found switch
            {
                null => CompilerIds.NoStaticMember,
                { Setter: SetterKind.None } => CompilerIds.ReadOnly,
                { Setter: SetterKind.Hidden } => CompilerIds.HiddenSetter,
                _ => null,
            });
        }

        foreach (var (declaring, property) in Required(@new, next).Where(item => given.All(other => other.Property.Name != item.Property.Name)))
        {
            sink.Add(declaring.Name, property.Name, CompilerIds.MissingRequired);
        }
    }

    private static IEnumerable<(SurfaceType Type, PropertyMember Property)> Required(ClientSurface surface, SurfaceType type) =>
        from one in surface.Lineage(type) from property in one.Members.OfType<PropertyMember>() where property.IsRequired select (one, property);
}
