using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// The schemas that are being built, so that one may contain itself. A record is known by its name before its members are built, and a union gets its name when
/// it is met within its own cases. Lists and maps have no name in C#: one that contains nothing but itself becomes a union of one case, which has.
/// </summary>
internal sealed class OpenSchemas(BuildContext context)
{
    private readonly Dictionary<SpecMapping, OpenSchema> _open = [];
    private readonly HashSet<SpecMapping> _unions = [];
    private readonly SchemaConstraints _constraints = new(context.Lookup);
    private readonly Dictionary<SpecMapping, NamedRef> _named = [];

    // The open schemas that were met again and are looked through once more: what ends at a record or a union is no type of its own.
    private readonly List<OpenSchema> _followed = [];

    /// <summary>Builds a schema; null when it leads back to itself and says nothing, which is reported.</summary>
    public BuiltSchema? Build(OpenSchema schema, Func<BuiltSchema> build)
    {
        if (!_open.ContainsKey(schema.Node))
        {
            _open.Add(schema.Node, schema);
            var built = build();
            _open.Remove(schema.Node);
            return Wrapped(schema, built);
        }

        return _named.ContainsKey(schema.Node) || _unions.Contains(schema.Node) ? Named(schema) : Follow(schema, build);
    }

    /// <summary>Builds the cases of a union. From here on it can be named; until it is, <see cref="NameOf"/> is null.</summary>
    public TypeRef BuildCases(SpecMapping union, Func<TypeRef> build)
    {
        var isNew = _unions.Add(union);
        var type = build();
        if (isNew)
        {
            _unions.Remove(union);
        }

        return type;
    }

    /// <summary>Leaves all schemas, for none of them was built.</summary>
    public void Clear()
    {
        _open.Clear();
        _unions.Clear();
        _followed.Clear();
    }

    /// <summary>The type that stands for a schema within itself; null when it was not met there.</summary>
    public NamedRef? NameOf(SpecMapping node) => _named.TryGetValue(node, out var named) ? named : null;

    private BuiltSchema? Follow(OpenSchema schema, Func<BuiltSchema> build)
    {
        var first = _followed.FindIndex(other => other.Node == schema.Node);
        if (first >= 0)
        {
            return Close(schema, _followed.GetRange(first, _followed.Count - first));
        }

        _followed.Add(schema);
        var built = build();
        _followed.RemoveAt(_followed.Count - 1);
        return _named.ContainsKey(schema.Node) ? Named(schema) : built;
    }

    // Every component of the circle gets a type, so that it does not matter which one is reached first.
    private BuiltSchema? Close(OpenSchema schema, List<OpenSchema> circle)
    {
        var containers = circle.Where(other => !other.IsAlias(context.Schemas)).ToList();
        if (containers.Count == 0)
        {
            context.Problems.Report(ProblemCatalog.ReferenceCycle, schema.Node.Spot, schema.Home.Pointer);
            return null;
        }

        var components = containers.Where(other => other.Component is not null).ToList();
        foreach (var container in components.Count > 0 ? components : containers)
        {
            Named(container);
        }

        return _named.ContainsKey(schema.Node) ? Named(schema) : new BuiltSchema(new ScalarRef(ScalarKind.Json), View: null);
    }

    private BuiltSchema Named(OpenSchema schema)
    {
        if (!_named.TryGetValue(schema.Node, out var named))
        {
            // Named from where it was met first.
            var (node, home, component) = _open[schema.Node];
            named = new NamedRef(context.Names.GiveType(node, home, component), NamedKind.Union);
            _named.Add(schema.Node, named);
        }

        var view = context.Schemas.Read(schema.Node);
        return new BuiltSchema(named, view).OrNull(view.Nullable);
    }

    /// <summary>The type of a list or a map that was named: a union with it as its only case.</summary>
    private BuiltSchema Wrapped(OpenSchema schema, BuiltSchema built)
    {
        if (!_named.TryGetValue(schema.Node, out var named) || context.Types.Find<TypeModel>(named.Name) is not null)
        {
            return built;
        }

        var test = new KindTest(built.Type is ListRef ? JsonKind.Array : JsonKind.Object);
        var item = new UnionCaseModel(built.Type with { Nullable = false }, test)
        {
            Name = Naming.CSharpIdentifier.Create("value"),
            Constraints = _constraints.Of(built.View, built.Type),
        };
        var view = context.Schemas.Read(schema.Node);
        var model = new UnionModel(named.Name, view.Description, new EquatableList<UnionCaseModel>([item])) { Deprecated = view.Deprecated };
        context.Types.Add(model, schema.Node.Spot);
        context.Places?.AddType(named.Name, schema.Node);
        return new BuiltSchema(named, built.View).OrNull(built.Type.Nullable);
    }
}
