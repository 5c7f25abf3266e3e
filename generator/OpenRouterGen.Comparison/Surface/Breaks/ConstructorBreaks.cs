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

        if (!constructor.Parameters.All(parameter => sink.IsKnown(parameter.Type)))
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
        var given = Required(old, type).Select(item => item.Property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in given)
        {
            var declaring = old.Lineage(type).First(one => one.Members.Any(member => member.Name == name)).Name;
            var found = @new.Find<PropertyMember>(next, name);
            sink.Add(declaring, name, found switch
            {
                null => CompilerIds.NoStaticMember,
                { Setter: SetterKind.None } => CompilerIds.ReadOnly,
                { Setter: SetterKind.Hidden } => CompilerIds.HiddenSetter,
                _ => null,
            });
        }

        foreach (var (declaring, property) in Required(@new, next).Where(item => !given.Contains(item.Property.Name)))
        {
            sink.Add(declaring.Name, property.Name, CompilerIds.MissingRequired);
        }
    }

    private static IEnumerable<(SurfaceType Type, PropertyMember Property)> Required(ClientSurface surface, SurfaceType type) =>
        from one in surface.Lineage(type) from property in one.Members.OfType<PropertyMember>() where property.IsRequired select (one, property);
}
