using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds unions from oneOf, anyOf and lists of types.</summary>
internal sealed class UnionBuilder
{
    private readonly BuildContext _context;
    private readonly TypeBuilder _types;
    private readonly UnionCaseReader _reader;
    private readonly UnionCaseMerger _merger;

    public UnionBuilder(BuildContext context, TypeBuilder types, EnumBuilder enums)
    {
        _context = context;
        _types = types;
        _reader = new UnionCaseReader(context, types);
        _merger = new UnionCaseMerger(context, types, enums);
    }

    public TypeRef Build(SchemaView view, SpecMapping node, IReadOnlyList<SpecNode> nodes, string? component)
    {
        if (_reader.Read(view, nodes) is not { } read)
        {
            return new ScalarRef(ScalarKind.Json);
        }

        foreach (var entry in view.Discriminator?["mapping"] is SpecMapping mapping ? mapping.Entries : [])
        {
            if (entry.Value is SpecScalar { Kind: SpecScalarKind.String } target)
            {
                _context.References.CheckMapping(target);
            }
        }

        if (read.All(item => item.IsPlainString || item.IsStringEnum))
        {
            return _merger.Strings(view.Home, read, node, component);
        }

        // A schema without any type allows every value, so the union does too.
        if (read.Any(item => item.View.Node.Entries.All(entry => entry.Key is "description" or "example" or "title")))
        {
            return new ScalarRef(ScalarKind.Json);
        }

        var cases = _merger.Merge(view, read);
        var tests = UnionTests.Find(view, cases, _types, _merger);
        if (tests is null)
        {
            _context.Problems.Report(
                ProblemCatalog.UnionNotExpressible, node.Spot, view.Home.Pointer, string.Join(", ", cases.Select(item => item.Described)));
            return new ScalarRef(ScalarKind.Json);
        }

        return Add(view, node, component, tests);
    }

    private TypeRef Add(SchemaView view, SpecMapping node, string? component, UnionTests tests)
    {
        var models = new List<UnionCaseModel>();
        foreach (var (item, test) in tests.Cases)
        {
            var type = (item.Merged ?? _types.Build(item.Node, item.Home)) with { Nullable = false };
            var index = models.FindIndex(model => model.Type == type);
            if (index < 0)
            {
                models.Add(new UnionCaseModel(type, test) { Name = CaseName(type) });
            }
            else if (models[index].Test is TagTest first && test is TagTest second)
            {
                models[index] = models[index] with { Test = new TagTest(first.Values.Concat(second.Values).ToEquatableList()) };
            }
        }

        if (models.Count == 1)
        {
            return models[0].Type;
        }

        var name = _context.Names.GiveType(node, view.Home, component);
        var union = new UnionModel(name, view.Description, models.ToEquatableList()) { TagName = tests.TagName, Deprecated = view.Deprecated };
        _context.Types.Add(union, node.Spot);
        return new NamedRef(name, NamedKind.Union);
    }

    private static CSharpIdentifier CaseName(TypeRef type) => type is NamedRef named ? named.Name.ToCamelCase() : CSharpIdentifier.Create("value");
}
