using System.Reflection;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A document with its emitted client, compiled and loaded, and the type that each of its schemas became.</summary>
internal sealed class BehaviourDocument
{
    private readonly BuildContext _context;
    private readonly ModelBuilder _builder;
    private readonly Dictionary<string, TypeModel> _models;

    private BehaviourDocument(string name, BuildContext context, ModelBuilder builder, ApiModel model)
    {
        Name = name;
        _context = context;
        _builder = builder;
        _models = model.Types.ToDictionary(type => type.Name.Text, StringComparer.Ordinal);
        Model = model;
        Assembly = EmittedCode.Load(EmittedCode.CompileToRun(EmittedCode.Emit(model).Select(file => file.Text)));
    }

    public string Name { get; }

    public ApiModel Model { get; }

    public Assembly Assembly { get; }

    public SpecMapping Root => _context.Root;

    /// <summary>Reads, overlays and repairs the document as <see cref="SpecCompiler"/> does, and keeps the builder to be asked.</summary>
    public static BehaviourDocument Load(string path)
    {
        var problems = new ProblemSink();
        var document = Read(path, problems);
        var overlay = Path.Combine(Repository.Root, "spec", "openrouter.overlay.yaml");
        OverlayApplier.Apply(document, Read(overlay, problems), new OverlayOptions(ReportUnmatched: false, Strict: false), problems, CancellationToken.None);
        SpecRepairs.Apply(document, problems);
        var context = new BuildContext(document, [], [overlay], problems, CancellationToken.None);
        var builder = new ModelBuilder(context, new BuildOptions(), []);
        var model = builder.Build();
        Assert.Empty(problems.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error).Select(problem => problem.Message));
        return new BehaviourDocument(Path.GetFileNameWithoutExtension(path), context, builder, model);
    }

    public SpecMapping? Resolve(SpecNode? node) => _context.References.Resolve(node);

    /// <summary>The emitted type of a schema; null when no operation reaches the schema.</summary>
    public TypeRef? TypeOf(SpecNode schema)
    {
        var type = _builder.Type(schema, _context.Names.Hint("Example", "#/example"));
        return IsEmitted(type) ? type : null;
    }

    /// <summary>Null for a type of the runtime, which stands for a schema and is not emitted.</summary>
    public TypeModel? ModelOf(NamedRef type) => _models.GetValueOrDefault(type.Name.Text);

    /// <summary>The emitted type, or the runtime's own that stands for the schema.</summary>
    public Type ClrType(NamedRef type)
    {
        var name = BuildOptions.DefaultNamespace + "." + type.Name.Text;
        return Assembly.GetType(name) ?? typeof(OpenRouter.OpenRouterClientOptions).Assembly.GetType(name, throwOnError: true)!;
    }

    private bool IsEmitted(TypeRef type) => type switch
    {
        NamedRef named => _models.ContainsKey(named.Name.Text),
        ListRef list => IsEmitted(list.Element),
        MapRef map => IsEmitted(map.Value),
        _ => true,
    };

    private static SpecDocument Read(string path, ProblemSink problems) =>
        SpecReader.Read(path, File.ReadAllText(path), ReadingLimits.Default, problems, CancellationToken.None)!;
}
