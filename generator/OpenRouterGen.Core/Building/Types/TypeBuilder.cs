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
    private readonly HashSet<SpecNode> _incomplete = [];
    private readonly Queue<WaitingRecord> _waiting = new();
    private readonly OpenSchemas _open;
    private readonly BuildContext _context;
    private readonly RecordBuilder _records;
    private readonly EnumBuilder _enums;
    private readonly UnionBuilder _unions;
    private readonly ConditionalCases _conditional;
    private readonly UnusedKeywords _unused;
    private readonly UnusedLimits _limits;
    private readonly NumberFit _numbers;
    private readonly ContainerNesting _nesting;
    private readonly LongChains _chains;
    private readonly ComponentEnds _ends;
    private readonly RuntimeTypes _runtime;
    private readonly InterfaceBuilder _interfaces;
    private int _depth;
    private bool _builds;

    public TypeBuilder(BuildContext context)
    {
        _context = context;
        _open = new OpenSchemas(context);
        _records = new RecordBuilder(context, this);
        _enums = new EnumBuilder(context);
        _unions = new UnionBuilder(context, this, _enums);
        _conditional = new ConditionalCases(context);
        _unused = new UnusedKeywords(context);
        _limits = new UnusedLimits(context.Unused, new SchemaConstraints(context.Lookup));
        _numbers = new NumberFit(context.Problems);
        _nesting = new ContainerNesting(context.Problems);
        _chains = new LongChains(context);
        _ends = new ComponentEnds(context);
        _runtime = new RuntimeTypes(context);
        _interfaces = new InterfaceBuilder(context);
    }

    /// <summary>What a schema becomes: raw JSON where it says nothing or could not be read.</summary>
    public BuiltSchema Build(SpecNode node, NameHint home)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        Enter(node, home);
        if (_depth == 1)
        {
            foreach (var component in _chains.Below(node))
            {
                BuildComponent(component);
            }
        }

        var built = BuildLevel(node, home);
        _depth--;
        if (_depth == 0 && !_builds)
        {
            BuildWaiting();
        }

        return built;
    }

    private void Enter(SpecNode node, NameHint home)
    {
        if (_depth >= _context.Limits.Levels)
        {
            throw new FatalProblemException(ProblemCatalog.TooManyHops, node.Spot, home.Pointer, _context.Limits.Levels.ToString(CultureInfo.InvariantCulture));
        }

        _depth++;
    }

    /// <summary>Builds a component that the document has.</summary>
    public TypeRef BuildComponent(string name) => BuildComponent(name, _context.Components![name]!).Type;

    /// <summary>Builds the cases of a union, within which it may be met again.</summary>
    public TypeRef BuildCases(SpecMapping union, Func<TypeRef> build) => _open.BuildCases(union, build);

    /// <summary>The name that a union got within itself; null when it was not met there.</summary>
    public CSharpIdentifier? NameWithin(SpecMapping union) => _open.NameOf(union)?.Name;

    /// <summary>
    /// Builds the members of records, and those of the records that they lead to: from here and not from within each other, so that a long chain of records
    /// is no deep one.
    /// </summary>
    private void BuildWaiting()
    {
        _builds = true;
        while (_waiting.Count > 0)
        {
            var waiting = _waiting.Dequeue();
            _context.Schema = waiting.Schema.Home;
            if (!Attempt(() => BuildWaiting(waiting)))
            {
                _context.Types.Unbuilt.Add(waiting.Name);
            }
        }

        _builds = false;
    }

    private void BuildWaiting(WaitingRecord waiting)
    {
        var (name, schema, member) = waiting;
        if (!_records.Inherited.IsReady(member))
        {
            var extended = member!.Base!.Component;
            if (_context.Names.OfComponent(extended) is { } known && _context.Types.Unbuilt.Contains(known))
            {
                _context.Types.Unbuilt.Add(name);
                return;
            }

            BuildComponent(extended);
            _waiting.Enqueue(waiting);
            return;
        }

        var missed = _context.References.Missed;
        _records.Build(name, schema, member);
        if (_context.References.Missed > missed)
        {
            _context.Types.Incomplete.Add(name);
        }
    }

    /// <summary>
    /// Builds something, and leaves what can be built after it as it was: a schema that is too deep, or at which we fail, is reported, and what does not need
    /// it is there. Names are counted over the whole document.
    /// </summary>
    /// <returns>Whether it was built.</returns>
    public bool Attempt(Action build)
    {
        try
        {
            build();
            return true;
        }
        catch (FatalProblemException fatal) when (fatal.Problem.Descriptor != ProblemCatalog.TooManyNames)
        {
            _context.Problems.Report(fatal.Problem);
        }
        catch (Exception exception) when (exception is not (FatalProblemException or OperationCanceledException))
        {
            _context.Problems.ReportInternal(exception, _context.Document.File, _context.Schema?.Pointer ?? "the document");
        }

        _depth = 0;
        _open.Clear();
        return false;
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
            return Build(annotated, home).OrNull(SchemaReader.SaysNullable(mapping));
        }

        return BuildOnce(mapping, home, component: null);
    }

    private BuiltSchema BuildBoolean(SpecNode node, NameHint home)
    {
        // JSON Schema 2020-12: `true` is the schema of any value, `false` that of none. An empty list is how exporters write that know no empty mapping.
        if (node is not (SpecScalar { Kind: SpecScalarKind.Boolean } or SpecSequence { Items.Count: 0 }))
        {
            _context.Problems.Report(ProblemCatalog.WrongShape, node.Spot, $"the schema at '{home.Pointer}'", "a mapping", node.Described);
        }

        return _context.Schemas.AllowsNothing(node) ? BuildNever(node, home) : s_unread;
    }

    private BuiltSchema BuildNever(SpecNode node, NameHint home)
    {
        _unused.ReportNever(node.Spot, $"the schema at '{home.Pointer}'", isRequired: false);
        return s_unread;
    }

    private BuiltSchema BuildReference(SpecMapping mapping, NameHint home)
    {
        var nullable = SchemaReader.SaysNullable(mapping);
        _unused.ReportBeside(mapping, home);
        if (_context.References.SchemaName(mapping) is { } component && _context.Components?[component] is { } target)
        {
            if (_ends.Find(component, target) is not { } end)
            {
                return s_unread;
            }

            var built = BuildComponent(end.Component, end.Schema).OrNull(nullable || end.Nullable);
            return end.Said is { } said ? built with { View = said } : built;
        }

        return _context.References.Resolve(mapping) is { } place ? BuildOnce(place, Defined(mapping) ?? home, component: null).OrNull(nullable) : s_unread;
    }

    // A schema among the definitions of another one has a name of its own there.
    private NameHint? Defined(SpecMapping reference)
    {
        var text = reference.Text("$ref") ?? string.Empty;
        var segments = SpecPointer.Parse(text)?.Segments;
        return segments is { Count: > 1 } && segments[segments.Count - 2] is ("$defs" or "definitions")
            ? _context.Names.Hint(PascalCase.From(segments[segments.Count - 1], "Schema"), text)
            : null;
    }

    private BuiltSchema BuildComponent(string name, SpecNode target)
    {
        var home = _context.Names.HintOf(name);
        if (target is not SpecMapping mapping || mapping.Find("$ref") is not null)
        {
            return target is SpecMapping alias ? Guarded(new(alias, home, name), () => Build(alias, home)) : Build(target, home);
        }

        if (_context.Schemas.Annotated(mapping) is not SpecMapping annotated)
        {
            return BuildOnce(mapping, home, name);
        }

        // What an allOf only annotates is the component itself, unless it is another one.
        var built = annotated.Find("$ref") is null ? BuildOnce(annotated, home, name) : Guarded(new(mapping, home, name), () => Build(annotated, home));
        return built.OrNull(SchemaReader.SaysNullable(mapping));
    }

    private BuiltSchema BuildOnce(SpecMapping node, NameHint home, string? component)
    {
        if (_built.TryGetValue(node, out var known))
        {
            if (_incomplete.Contains(node))
            {
                _context.References.MissAgain();
            }

            return known;
        }

        return BuildFirst(node, home, component);
    }

    private BuiltSchema BuildFirst(SpecMapping node, NameHint home, string? component)
    {
        var missed = _context.References.Missed;
        var built = Guarded(new(node, home, component), () => BuildSchema(node, home, component));
        _built[node] = built;
        if (built.Type is not NamedRef { Kind: NamedKind.Record })
        {
            _interfaces.ReportElsewhere(node, home);
        }

        if (_context.References.Missed > missed)
        {
            _incomplete.Add(node);
        }

        return built;
    }

    private BuiltSchema Guarded(OpenSchema schema, Func<BuiltSchema> build) => _open.Build(schema, build) ?? s_unread;

    private BuiltSchema BuildSchema(SpecMapping node, NameHint home, string? component)
    {
        _context.Schema = home;
        if (_context.Schemas.AllowsNothing(node))
        {
            return BuildNever(node, home);
        }

        var view = _context.Schemas.Read(node);
        var placed = new PlacedSchema(view, home);
        _unused.Report(placed, node);
        if (_runtime.Of(node) is { } known)
        {
            return new BuiltSchema(known, view).OrNull(view.Nullable);
        }

        var type = BuildView(placed, node, component);
        _limits.Report(placed, type);
        return new BuiltSchema(type, view).OrNull(view.Nullable);
    }

    private TypeRef BuildView(PlacedSchema schema, SpecMapping node, string? component)
    {
        var (view, home) = schema;
        if (_context.Families.Find(node) is { } member)
        {
            return BuildRecord(InheritedRecords.WithTag(schema, member), node, member.Component, member);
        }

        if (view.Cases.Count > 0 && !_conditional.AddNothing(schema))
        {
            return view.Cases.Count == 1 ? BuildOnly(view, home, component) : _unions.Build(schema, node, view.Cases, component);
        }

        if (view.Enum is { Count: > 1 } values && values.All(value => value.Kind == SpecScalarKind.String))
        {
            return _enums.Build(schema, node, component);
        }

        if (MixedEnum.Cases(view) is { Count: > 0 } kinds)
        {
            return _unions.Build(schema, node, kinds, component);
        }

        if (view.Types.Count > 1)
        {
            return _unions.Build(schema, node, OfTypes(node, view.Types), component);
        }

        if (view.IsObject)
        {
            return BuildObject(schema, node, component);
        }

        if (view.Types.Contains("array") || (view.Types.Count == 0 && (view.Items ?? view.Node["prefixItems"]) is not null))
        {
            var isTyped = view.Items is not null && view.Node["prefixItems"] is null && !_context.Schemas.AllowsNothing(view.Items);
            return new ListRef(isTyped ? BuildWithin(view.Items!, home.Item()) : s_anyJson);
        }

        if (view.Types.Count == 1 && Array.IndexOf(s_types, view.Types[0]) < 0)
        {
            _context.Problems.Report(
                ProblemCatalog.NotExpressible, view.Node["type"]!.Spot, $"the schema at '{home.Pointer}'", $"'{view.Types[0]}' is no type of JSON Schema");
        }

        return _enums.Number(schema, node, component, _numbers.Held(schema, ScalarKinds.Of(view)));
    }

    private static List<SpecNode> OfTypes(SpecMapping node, IReadOnlyList<string> types) => [.. types.Select(type => MadeNode.OfType(node, type))];

    /// <summary>The one case beside null: it is the schema itself, with its name.</summary>
    private TypeRef BuildOnly(SchemaView view, NameHint home, string? component)
    {
        var node = CaseParts.Only(view);
        if (node is not SpecMapping mapping || component is null || mapping.Find("$ref") is not null || _context.Schemas.Annotated(mapping) is not null)
        {
            return Build(node, home).Type;
        }

        Enter(mapping, home);
        var built = BuildOnce(mapping, home, component);
        _depth--;
        return built.Type;
    }

    private TypeRef BuildObject(PlacedSchema schema, SpecMapping node, string? component)
    {
        var (view, home) = schema;
        if (view.Properties.Count == 0)
        {
            var stated = UnusedKeywords.OnlyPattern(view) ?? view.AdditionalProperties;
            return new MapRef(stated is SpecMapping value ? BuildWithin(value, home.Value()) : s_anyJson);
        }

        return BuildRecord(schema, node, component, member: null);
    }

    private NamedRef BuildRecord(PlacedSchema schema, SpecMapping node, string? component, FamilyMember? member)
    {
        var type = new NamedRef(_context.Names.GiveType(node, schema.Home, component), NamedKind.Record);
        _built[node] = new BuiltSchema(type, schema.View).OrNull(schema.View.Nullable);
        _waiting.Enqueue(new(type.Name, schema, member));
        return type;
    }

    private TypeRef BuildWithin(SpecNode node, NameHint home) => _nesting.Limited(Build(node, home).Type, node, home);

    private sealed record WaitingRecord(CSharpIdentifier Name, PlacedSchema Schema, FamilyMember? Member);
}
