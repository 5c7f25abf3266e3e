using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Makes one case of several that JSON does not distinguish, or that would become the same C# type.</summary>
internal sealed class UnionCaseMerger(BuildContext context, TypeBuilder types, EnumBuilder enums)
{
    // The lists that were made of several. The same ones again are the same list: its elements may lead back to it.
    private readonly List<SpecMapping> _lists = [];
    private readonly NumberFit _numbers = new(context.Problems);

    public List<UnionCase> Merge(PlacedSchema union, IReadOnlyList<UnionCase> cases)
    {
        var merged = new List<UnionCase>();
        foreach (var group in ByKind(cases))
        {
            var kind = group[0].Kind;
            merged.AddRange(group.Count == 1 ? group : kind switch
            {
                JsonKind.String => [group[0] with { Merged = Strings(union.Home.Case("Value"), group), Parts = group }],
                JsonKind.Number => [group[0] with { Merged = Numbers(group), Parts = group }],
                JsonKind.Boolean => [group[0]],
                JsonKind.Array => Arrays(union, group),
                JsonKind.Object or null => Distinct(group),
                _ => throw new InvalidOperationException(kind.ToString()),
            });
        }

        return merged;
    }

    /// <summary>The cases of one kind together, kinds and cases in the order of the document.</summary>
    private static List<List<UnionCase>> ByKind(IReadOnlyList<UnionCase> cases)
    {
        var groups = new List<List<UnionCase>>();
        foreach (var item in cases)
        {
            if (groups.Find(group => group[0].Kind == item.Kind) is { } group)
            {
                group.Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return groups;
    }

    /// <summary>Strings and string enums are one open enum, or a string when no values are known.</summary>
    public TypeRef Strings(NameHint home, IReadOnlyList<UnionCase> cases, SpecMapping? node = null, string? component = null)
    {
        var known = cases.Where(item => item.IsStringEnum).ToList();
        if (known.Count == 0)
        {
            return new ScalarRef(ScalarKind.String);
        }

        var type = known.Count == 1 && known[0].Component is not null && known[0].View.Enum!.Count > 1
            ? types.Build(known[0].Node, known[0].Home).Type with { Nullable = false }
            : enums.BuildMerged(home, node ?? known[0].View.Node, component, [.. known.Select(item => item.View)]);
        if (known.Count < cases.Count && type is NamedRef named)
        {
            context.Types.MarkHintsOnly(named.Name);
        }

        return type;
    }

    private ScalarRef Numbers(IReadOnlyList<UnionCase> cases) => new(cases.Aggregate(
        cases.All(item => item.View.Types.Contains("integer")) ? ScalarKind.Int64 : ScalarKind.Double,
        (kind, item) => _numbers.Held(item.Schema, kind)));

    /// <summary>Lists stay apart when the kinds of their elements differ; else they are one list whose elements are a union.</summary>
    private List<UnionCase> Arrays(PlacedSchema union, List<UnionCase> cases)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        if (cases.TrueForAll(item => ElementKind(item)?.ToString() is { } kind && kinds.Add(kind)))
        {
            return cases;
        }

        // Built with the other cases: the elements may be the union itself.
        var list = ListOf([.. cases.Select(item => item.View.Items).OfType<SpecNode>()], union.View.Node.Spot);
        return [cases[0] with { Node = list, Schema = new PlacedSchema(context.Schemas.Read(list), union.Home), Component = null, Parts = cases }];
    }

    private SpecMapping ListOf(List<SpecNode> elements, SourceSpot spot)
    {
        if (_lists.Find(other => Elements(other).SequenceEqual(elements)) is { } known)
        {
            return known;
        }

        var list = MadeNode.Mapping(spot, ("items", MadeNode.Mapping(spot, ("anyOf", MadeNode.List(spot, elements)))));
        _lists.Add(list);
        return list;
    }

    private static List<SpecNode> Elements(SpecMapping list) => ((SpecSequence)((SpecMapping)list["items"]!)["anyOf"]!).Items;

    public JsonKind? ElementKind(UnionCase item) =>
        item.View.Items is { } items && context.Lookup.Find(items, item.Home.Item())?.View is { } view ? UnionCase.KindOf(view) : null;

    // The same component twice, as flattened unions have it.
    private static IEnumerable<UnionCase> Distinct(List<UnionCase> cases) =>
        cases.GroupBy(item => item.View.Node).Select(group => group.First());
}
