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
    private readonly CaseDistinction _distinction;

    public UnionBuilder(BuildContext context, TypeBuilder types, EnumBuilder enums)
    {
        _context = context;
        _types = types;
        _reader = new UnionCaseReader(context);
        _merger = new UnionCaseMerger(context, types, enums);
        _distinction = new CaseDistinction(context.Lookup, _merger);
    }

    public TypeRef Build(PlacedSchema schema, SpecMapping node, IReadOnlyList<SpecNode> nodes, string? component)
    {
        var (view, home) = schema;
        if (_reader.Read(schema, nodes) is not { } read)
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
            return _merger.Strings(home, read, node, component);
        }

        // A schema without any type allows every value, so the union does too.
        if (read.Any(item => item.View.Node.Entries.All(entry => entry.Key is "description" or "example" or "title")))
        {
            return new ScalarRef(ScalarKind.Json);
        }

        var cases = _merger.Merge(schema, read);
        var distinguished = _distinction.Find(view, cases);
        if (distinguished is null)
        {
            _context.Problems.Report(
                ProblemCatalog.UnionNotExpressible, node.Spot, home.Pointer, string.Join(", ", cases.Select(item => item.Described)));
            return new ScalarRef(ScalarKind.Json);
        }

        return Add(schema, node, component, distinguished);
    }

    private TypeRef Add(PlacedSchema schema, SpecMapping node, string? component, DistinguishedCases distinguished)
    {
        var models = new List<UnionCaseModel>();
        foreach (var (item, test) in distinguished.Cases)
        {
            var type = (item.Merged ?? _types.Build(item.Node, item.Home).Type) with { Nullable = false };
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

        var (view, home) = schema;
        var name = _context.Names.GiveType(node, home, component);
        var union = new UnionModel(name, view.Description, models.ToEquatableList()) { TagName = distinguished.TagName, Deprecated = view.Deprecated };
        _context.Types.Add(union, node.Spot);
        return new NamedRef(name, NamedKind.Union);
    }

    private static CSharpIdentifier CaseName(TypeRef type) => type is NamedRef named ? named.Name.ToCamelCase() : CSharpIdentifier.Create("value");
}
