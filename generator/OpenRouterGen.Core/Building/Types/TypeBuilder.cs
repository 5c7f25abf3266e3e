using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Decides what a schema becomes, and builds each schema once.</summary>
internal sealed class TypeBuilder
{
    private static readonly TypeRef s_anyJson = new ScalarRef(ScalarKind.Json);
    private static readonly BuiltSchema s_unread = new(s_anyJson, View: null);

    // JSON Schema has no other types.
    private static readonly string[] s_types = ["string", "integer", "number", "boolean", "object", "array", "null"];

    private readonly Dictionary<SpecNode, BuiltSchema> _built = [];
    private readonly HashSet<SpecNode> _building = [];
    private readonly BuildContext _context;
    private readonly RecordBuilder _records;
    private readonly EnumBuilder _enums;
    private readonly UnionBuilder _unions;
    private int _depth;

    public TypeBuilder(BuildContext context)
    {
        _context = context;
        _records = new RecordBuilder(context, this);
        _enums = new EnumBuilder(context);
        _unions = new UnionBuilder(context, this, _enums);
    }

    /// <summary>What a schema becomes: raw JSON where it says nothing or could not be read.</summary>
    public BuiltSchema Build(SpecNode node, NameHint home)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        if (_depth >= _context.Limits.Levels)
        {
            throw new FatalProblemException(ProblemCatalog.TooManyHops, node.Spot, home.Pointer, _context.Limits.Levels.ToString(CultureInfo.InvariantCulture));
        }

        // The budget ends the whole document, so the depth need not be set right when it is thrown.
        _depth++;
        var built = BuildLevel(node, home);
        _depth--;
        return built;
    }

    private BuiltSchema BuildLevel(SpecNode node, NameHint home)
    {
        if (node is not SpecMapping mapping)
        {
            return BuildBoolean(node, home);
        }

        if (mapping.Find("$ref") is not null)
        {
            return BuildReference(mapping, home);
        }

        if (_context.Schemas.Annotated(mapping) is { } annotated)
        {
            return Build(annotated, home).OrNull(mapping.IsTrue("nullable"));
        }

        return BuildOnce(mapping, home, component: null);
    }

    private BuiltSchema BuildBoolean(SpecNode node, NameHint home)
    {
        // JSON Schema 2020-12: `true` is the schema of any value.
        if (node is not SpecScalar { Kind: SpecScalarKind.Boolean })
        {
            _context.Problems.Report(ProblemCatalog.WrongShape, node.Spot, $"the schema at '{home.Pointer}'", "a mapping", node.Described);
        }

        return s_unread;
    }

    private BuiltSchema BuildReference(SpecMapping mapping, NameHint home)
    {
        var nullable = mapping.IsTrue("nullable");
        if (_context.References.SchemaName(mapping) is { } component && _context.Components?[component] is { } target)
        {
            return BuildComponent(component, target).OrNull(nullable);
        }

        return _context.References.Resolve(mapping) is { } other ? BuildOnce(other, home, component: null).OrNull(nullable) : s_unread;
    }

    private BuiltSchema BuildComponent(string name, SpecNode target)
    {
        var home = NameHint.Component(name);
        if (target is not SpecMapping mapping || mapping.Find("$ref") is not null)
        {
            return Guarded(target, home, () => Build(target, home));
        }

        if (_context.Schemas.Annotated(mapping) is not SpecMapping annotated)
        {
            return BuildOnce(mapping, home, name);
        }

        // What an allOf only annotates is the component itself, unless it is another one.
        var built = annotated.Find("$ref") is null ? BuildOnce(annotated, home, name) : Guarded(target, home, () => Build(annotated, home));
        return built.OrNull(mapping.IsTrue("nullable"));
    }

    private BuiltSchema BuildOnce(SpecMapping node, NameHint home, string? component)
    {
        if (!_built.TryGetValue(node, out var built))
        {
            built = Guarded(node, home, () => BuildSchema(node, home, component));
            _built[node] = built;
        }

        return built;
    }

    // A record is known by name before its members are built, so records may contain themselves; anything else may not.
    private BuiltSchema Guarded(SpecNode node, NameHint home, Func<BuiltSchema> build)
    {
        if (!_building.Add(node))
        {
            _context.Problems.Report(ProblemCatalog.ReferenceCycle, node.Spot, home.Pointer);
            return s_unread;
        }

        var built = build();
        _building.Remove(node);
        return built;
    }

    private BuiltSchema BuildSchema(SpecMapping node, NameHint home, string? component)
    {
        _context.Schema = home;
        var view = _context.Schemas.Read(node);
        return RuntimeType(node) is { } known
            ? new BuiltSchema(known, view).OrNull(node.IsTrue("nullable"))
            : new BuiltSchema(BuildView(new PlacedSchema(view, home), node, component), view).OrNull(view.Nullable);
    }

    /// <summary>The type of the runtime that stands for the schema; null when it has a type of its own.</summary>
    private NamedRef? RuntimeType(SpecMapping node)
    {
        if (node[ExtensionKeys.RuntimeType] is not { } stated)
        {
            return null;
        }

        if (stated is SpecScalar { Text: var text } && ReservedNames.RuntimeTypes.Contains(text))
        {
            return new NamedRef(CSharpIdentifier.Create(text), NamedKind.Runtime);
        }

        var nearest = stated is SpecScalar name ? NearestName.Find(name.Text, ReservedNames.RuntimeTypes) : null;
        _context.Problems.Report(
            ProblemCatalog.InvalidExtension,
            stated.Spot,
            ExtensionKeys.RuntimeType,
            $"{stated.Described} is no type of the runtime" + (nearest is null ? string.Empty : $"; did you mean '{nearest}'?"));
        return null;
    }

    private TypeRef BuildView(PlacedSchema schema, SpecMapping node, string? component)
    {
        var (view, home) = schema;
        if (view.Cases.Count > 0 && !OnlyRequires(view))
        {
            return view.Cases.Count == 1 ? BuildOnly(view.Cases[0], home, component) : _unions.Build(schema, node, view.Cases, component);
        }

        if (view.Enum is { Count: > 1 } values && values.All(value => value.Kind == SpecScalarKind.String))
        {
            return _enums.Build(schema, node, component);
        }

        if (view.Types.Count > 1)
        {
            return _unions.Build(schema, node, [.. view.Types.Select(type => OfType(node, type))], component);
        }

        if (view.IsObject)
        {
            return BuildObject(schema, node, component);
        }

        if (view.Types.Contains("array") || view.Items is not null)
        {
            return new ListRef(view.Items is { } items ? Build(items, home.Item()).Type : s_anyJson);
        }

        if (view.Types.Count == 1 && Array.IndexOf(s_types, view.Types[0]) < 0)
        {
            _context.Problems.Report(
                ProblemCatalog.NotExpressible, view.Node["type"]!.Spot, $"the schema at '{home.Pointer}'", $"'{view.Types[0]}' is no type of JSON Schema");
        }

        return new ScalarRef(ScalarKinds.Of(view));
    }

    /// <summary>The one case beside null: it is the schema itself, with its name.</summary>
    private TypeRef BuildOnly(SpecNode node, NameHint home, string? component) =>
        node is SpecMapping mapping && component is not null && mapping.Find("$ref") is null && _context.Schemas.Annotated(mapping) is null
            ? BuildOnce(mapping, home, component).Type
            : Build(node, home).Type;

    private TypeRef BuildObject(PlacedSchema schema, SpecMapping node, string? component)
    {
        var (view, home) = schema;
        if (view.Properties.Count == 0)
        {
            return new MapRef(view.AdditionalProperties is SpecMapping value ? Build(value, home.Value()).Type : s_anyJson);
        }

        var type = new NamedRef(_context.Names.GiveType(node, home, component), NamedKind.Record);
        _built[node] = new BuiltSchema(type, view).OrNull(view.Nullable);
        _records.Build(type.Name, schema);
        return type;
    }

    // `anyOf: [{required: [a]}, {required: [b]}]` beside properties says which members go together, not what the type is.
    private static bool OnlyRequires(SchemaView view) => view.Properties.Count > 0
        && view.Cases.All(item => item is SpecMapping mapping && mapping.Entries.All(entry => entry.Key is "required" or "description" or "title"));

    private static SpecMapping OfType(SpecMapping node, string type)
    {
        var copy = new SpecMapping(node.Spot);
        foreach (var entry in node.Entries)
        {
            copy.Set(entry.Key == "type" ? new SpecEntry("type", entry.KeySpot, new SpecScalar(entry.Value.Spot, type, SpecScalarKind.String)) : entry);
        }

        return copy;
    }
}
