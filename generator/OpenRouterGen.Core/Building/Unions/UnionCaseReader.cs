using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads the cases of a union, and those of unions within it: C# has one level of cases where JSON Schema nests them.</summary>
internal sealed class UnionCaseReader(BuildContext context)
{
    // The unions whose cases are being read; one that is met again has itself as a case.
    private readonly HashSet<SpecMapping> _open = [];
    private string _union = string.Empty;

    /// <summary>The cases; null when one of them refers to nothing, which is reported already.</summary>
    public List<UnionCase>? Read(PlacedSchema union, IReadOnlyList<SpecNode> nodes)
    {
        var cases = new List<UnionCase>();
        _union = union.Home.Pointer;
        _open.Clear();
        _open.Add(union.View.Node);
        return Add(union.Home, nodes, cases, depth: 0) ? cases : null;
    }

    private bool Add(NameHint home, IReadOnlyList<SpecNode> nodes, List<UnionCase> cases, int depth)
    {
        foreach (var node in nodes)
        {
            if (Case(home, node) is not { } item)
            {
                return false;
            }

            var nested = item.View.Cases.Count > 1 && !item.View.IsObject && item.View.Discriminator is null;
            if (!nested)
            {
                cases.Add(item);
                if (cases.Count > context.Limits.UnionCases)
                {
                    var limit = context.Limits.UnionCases.ToString(CultureInfo.InvariantCulture);
                    throw new FatalProblemException(ProblemCatalog.TooManyCases, item.Node.Spot, _union, limit);
                }
            }
            else if (!AddNested(item, item.Component is null ? home : item.Home, cases, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddNested(UnionCase item, NameHint home, List<UnionCase> cases, int depth)
    {
        if (depth > context.Limits.Levels)
        {
            context.Problems.Report(
                ProblemCatalog.NotExpressible,
                item.Node.Spot,
                $"the union at '{_union}'",
                $"more than {context.Limits.Levels.ToString(CultureInfo.InvariantCulture)} unions stand within each other");
            return false;
        }

        if (!_open.Add(item.View.Node))
        {
            context.Problems.Report(ProblemCatalog.ReferenceCycle, item.Node.Spot, item.Home.Pointer);
            return false;
        }

        var isRead = Add(home, item.View.Cases, cases, depth);
        _open.Remove(item.View.Node);
        return isRead;
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
}
