using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads the cases of a union, and those of unions within it: C# has one level of cases where JSON Schema nests them.</summary>
internal sealed class UnionCaseReader(BuildContext context)
{
    private string _union = string.Empty;

    /// <summary>Whether the cases of a union within another one are cases of that one.</summary>
    public static bool IsNested(SchemaView view) => view.Cases.Count > 1 && !view.IsObject && view.Discriminator is null;

    /// <summary>The cases; null when one refers to nothing, which is reported already, or is the union itself, or there are too many.</summary>
    /// <param name="union">The schema of the union.</param>
    /// <param name="nodes">What it lists.</param>
    /// <param name="nullable">Whether a case may be null.</param>
    public List<UnionCase>? Read(PlacedSchema union, IReadOnlyList<SpecNode> nodes, out bool nullable)
    {
        _union = union.Home.Pointer;
        nullable = false;
        var cases = new List<UnionCase>();
        var compared = 0;

        // A list of its own instead of recursion: unions may follow each other for long.
        var within = new Stack<Level>([new Level(union.View.Node, union.Home, new Queue<SpecNode>(nodes))]);
        var open = new HashSet<SpecMapping> { union.View.Node };
        while (within.Count > 0)
        {
            var level = within.Peek();
            if (level.Cases.Count == 0)
            {
                open.Remove(within.Pop().Union);
                continue;
            }

            if (Case(level.Home, level.Cases.Dequeue()) is not { } item)
            {
                return null;
            }

            nullable |= item.View.Nullable;
            if (!IsNested(item.View))
            {
                cases.Add(item);
                compared += item.IsPlain ? 0 : 1;
                if (compared > context.Limits.UnionCases)
                {
                    var limit = context.Limits.UnionCases.ToString(CultureInfo.InvariantCulture);
                    context.Problems.Report(ProblemCatalog.TooManyCases, item.Node.Spot, _union, limit);
                    return null;
                }

                continue;
            }

            if (!open.Add(item.View.Node))
            {
                context.Problems.Report(ProblemCatalog.ReferenceCycle, item.Node.Spot, item.Home.Pointer);
                return null;
            }

            within.Push(new Level(item.View.Node, item.Component is null ? level.Home : item.Home, new Queue<SpecNode>(item.View.Cases)));
        }

        return cases;
    }

    private UnionCase? Case(NameHint union, SpecNode node)
    {
        var component = context.References.SchemaName(node);
        if (context.Lookup.Find(node, union) is not { } schema)
        {
            return null;
        }

        var home = component is null ? union.Case(Distinction(schema)) : union.Component(component);
        return new UnionCase(node, schema with { Home = home }) { Component = component };
    }

    /// <summary>
    /// What an inline case is called: its title, the value of its tag, the first member it requires, or the kind of its JSON. None of
    /// these depends on the other cases, so that a new case renames nothing.
    /// </summary>
    private string Distinction(PlacedSchema schema)
    {
        var view = schema.View;
        if (view.Node.Text("title") is { Length: > 0 } title)
        {
            return title;
        }

        var tag = view.Properties
            .OrderBy(property => property.WireName == "type" ? 0 : 1)
            .Select(property => TagValues.Fixed(context.Lookup.Find(property.Node, schema.HomeOf(property))?.View))
            .OfType<TagValues>()
            .OrderBy(values => (int)values.Kind)
            .FirstOrDefault();
        return tag?.Values[0]
            ?? view.Properties.FirstOrDefault(property => view.Required.Contains(property.WireName))?.WireName
            ?? UnionCase.KindOf(view)?.ToString()
            ?? "Value";
    }

    private sealed record Level(SpecMapping Union, NameHint Home, Queue<SpecNode> Cases);
}
