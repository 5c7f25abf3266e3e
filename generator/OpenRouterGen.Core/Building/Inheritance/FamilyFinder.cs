using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Finds the components with a discriminator whose kinds extend them by an allOf. A record of C# extends one other, so a component that extends two of them, in
/// whatever way, is a record of its own.
/// </summary>
internal sealed class FamilyFinder
{
    private readonly BuildContext _context;
    private readonly CaseTags _tags;
    private readonly ExtendedSchemas _extended;
    private readonly SchemaFamilies _families = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FamilyMember> _found = new(StringComparer.Ordinal);

    private FamilyFinder(BuildContext context, SpecMapping components)
    {
        _context = context;
        _tags = new CaseTags(context.Lookup);
        _extended = new ExtendedSchemas(context.References, context.Schemas, components);
    }

    public static SchemaFamilies Find(BuildContext context)
    {
        if (context.Components is not { } components)
        {
            return new SchemaFamilies();
        }

        var roots = components.Entries.Where(entry => entry.Value is SpecMapping schema && MayBeExtended(schema)).Select(entry => entry.Key).ToList();
        return roots.Count == 0 ? new SchemaFamilies() : new FamilyFinder(context, components).Find(components, roots);
    }

    private SchemaFamilies Find(SpecMapping components, List<string> roots)
    {
        foreach (var target in roots.SelectMany(root => Mapping(_extended.Node(root)!)).Select(entry => _extended.Stated(entry.Value)).OfType<string>())
        {
            _extended.Mapped.Add(target);
        }

        var missed = _context.References.Missed;
        foreach (var component in ParentsFirst(components, roots))
        {
            Add(component);
        }

        if (_context.References.Missed > missed)
        {
            // What lacks something is to be read again where it is needed.
            _context.Schemas.Forget();
        }

        foreach (var member in _found.Values.Where(member => member.Base is not null || member.Cases.Count > 0))
        {
            _families.Add(member);
            _context.Schemas.KeepApart(member.Node);
        }

        return _families;
    }

    private static bool MayBeExtended(SpecMapping schema) =>
        ExtendedSchemas.Discriminator(schema) is not null && !ExtendedSchemas.ListsCases(schema) && schema.Find(ExtensionKeys.RuntimeType) is null;

    private static IReadOnlyList<SpecEntry> Mapping(SpecMapping schema) => ExtendedSchemas.Discriminator(schema)?.Mapping("mapping")?.Entries ?? [];

    /// <summary>The components with a discriminator and all that extend them, each after those that it extends; what extends itself is left out.</summary>
    private IEnumerable<string> ParentsFirst(SpecMapping components, List<string> roots)
    {
        var children = components.Entries
            .SelectMany(entry => _extended.Of(entry.Key).Select(parent => new { Parent = parent, Child = entry.Key }))
            .ToLookup(pair => pair.Parent, pair => pair.Child);
        var relatives = new HashSet<string>(roots, StringComparer.Ordinal);
        var waiting = new Queue<string>(roots);
        while (waiting.Count > 0)
        {
            foreach (var child in children[waiting.Dequeue()].Where(relatives.Add))
            {
                waiting.Enqueue(child);
            }
        }

        foreach (var component in relatives)
        {
            _parents[component] = [.. _extended.Of(component).Where(relatives.Contains)];
        }

        var missing = relatives.ToDictionary(component => component, component => _parents[component].Count, StringComparer.Ordinal);
        var ready = new Queue<string>(roots.Where(root => missing[root] == 0));
        while (ready.Count > 0)
        {
            var next = ready.Dequeue();
            yield return next;
            foreach (var child in children[next].Where(relatives.Contains))
            {
                missing[child]--;
                if (missing[child] == 0)
                {
                    ready.Enqueue(child);
                }
            }
        }
    }

    private void Add(string component)
    {
        var node = _extended.Node(component)!;
        if (_parents[component].Count == 0)
        {
            AddFirst(component, node);
        }
        else if (Extended(component, node) is { } extended)
        {
            AddCase(component, node, extended);
        }
    }

    private void AddFirst(string component, SpecMapping node)
    {
        var name = ExtendedSchemas.Discriminator(node)!.Text("propertyName")!;
        if (KindOfTag(component, name) is { } kind)
        {
            var member = new FamilyMember(component, node, new FamilyTag(name, kind));
            ReadMapping(member);
            member.Take(member.Tag.Mapped.Where(pair => pair.Value == component).Select(pair => pair.Key));
            _found.Add(component, member);
        }
    }

    private void AddCase(string component, SpecMapping node, FamilyMember extended)
    {
        var member = new FamilyMember(component, node, extended.Tag, extended);
        ReadMapping(member);
        member.Take(Values(member));
        if (member.Tags.Count == 0)
        {
            extended.Leave(member);
            _families.AddFlat(node, $"nothing says which value of '{extended.Tag.Name}' it has and no other schema");
            return;
        }

        _found.Add(component, member);
    }

    /// <summary>The one component that another one extends; null when there is none, for which the reason is kept.</summary>
    private FamilyMember? Extended(string component, SpecMapping node)
    {
        var parents = _parents[component].Select(parent => _found.TryGetValue(parent, out var found) ? found : null).ToList();
        if (parents.All(parent => parent is null))
        {
            // Nothing in C# extends them, and they say why.
            return null;
        }

        var nearest = parents.OfType<FamilyMember>().Where(parent => !parents.Any(other => other?.Extends(parent) == true)).ToList();
        var view = _context.Schemas.Read(node);
        var reason = parents.Contains(null) || nearest.Count != 1 ? "it extends several schemas with a discriminator"
            : HasOtherDiscriminator(nearest[0]) ? "it extends schemas with two discriminators"
            : view.Cases.Count > 0 ? "it is a union"
            : view.Types.Count > 0 && !view.Types.Contains("object") ? "it is no object"
            : node.Find(ExtensionKeys.RuntimeType) is not null ? "it is a type of the runtime"
            : null;
        if (reason is null)
        {
            return nearest[0];
        }

        _families.AddFlat(node, reason);
        return null;
    }

    private static bool HasOtherDiscriminator(FamilyMember member)
    {
        for (var above = member; above.Base is not null; above = above.Base)
        {
            if (ExtendedSchemas.Discriminator(above.Node) is { } own && own.Text("propertyName") != member.Tag.Name)
            {
                return true;
            }
        }

        return false;
    }

    private JsonKind? KindOfTag(string component, string tag)
    {
        var schema = new PlacedSchema(_context.Schemas.Read(_extended.Node(component)!), _context.Names.HintOf(component));
        if (_context.Lookup.Member(schema, tag) is { } member)
        {
            var isAny = member.View is { Types.Count: 0, Cases.Count: 0, Enum: null, ImpliedType: null, IsObject: false, Items: null };
            return _tags.Known(schema, tag)?.Kind ?? _tags.KindOfAny(schema, tag) ?? (isAny ? JsonKind.String : null);
        }

        var values = _parents.Where(pair => pair.Value.Contains(component)).Select(pair => Declared(pair.Key, tag)).FirstOrDefault(found => found is not null);
        return values?.Kind ?? JsonKind.String;
    }

    private void ReadMapping(FamilyMember member)
    {
        var tag = member.Tag;
        if (ExtendedSchemas.Discriminator(member.Node) is not { } own || own.Text("propertyName") != tag.Name)
        {
            return;
        }

        foreach (var entry in Mapping(member.Node))
        {
            if (_extended.Target(entry.Value) is { } target && tag.Fits(tag.Value(entry.Key)))
            {
                tag.Mapped[tag.Value(entry.Key)] = target;
            }
        }

        tag.Default ??= own["defaultMapping"];
    }

    /// <summary>The values that a mapping, the component itself or its name say it has; in this order, of which the first that says one counts.</summary>
    private IEnumerable<string> Values(FamilyMember member)
    {
        var tag = member.Tag;
        var mapped = tag.Mapped.Where(pair => pair.Value == member.Component).Select(pair => pair.Key).ToList();

        // What the component itself allows counts beside a mapping, unless the mapping gives it to another one.
        var own = Declared(member.Component, tag.Name, member.Base!.Node);
        var declared = own?.Kind == tag.Kind ? own.Values.Where(value => !tag.Mapped.ContainsKey(value) && tag.Fits(value)).ToList() : [];

        // OpenAPI: without a mapping the value is the schema's name.
        return mapped.Count + declared.Count > 0 ? mapped.Concat(declared)
            : own is null && tag.Kind == JsonKind.String && !tag.Mapped.ContainsKey(member.Component) ? [member.Component]
            : [];
    }

    /// <summary>The values that a component lists for a member, where it does not have the member as it is from another one.</summary>
    private TagValues? Declared(string component, string tag, SpecMapping? extended = null)
    {
        var view = _context.Schemas.Read(_extended.Node(component)!);
        var inherited = extended is null ? null : _context.Schemas.Read(extended).Properties.FirstOrDefault(property => property.WireName == tag);
        return view.Properties.FirstOrDefault(property => property.WireName == tag) is { } own && !ReferenceEquals(own.Node, inherited?.Node)
            ? _tags.Known(new PlacedSchema(view, _context.Names.HintOf(component)), tag)
            : null;
    }
}
