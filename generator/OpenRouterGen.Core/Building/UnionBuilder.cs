using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds unions from oneOf, anyOf and lists of types.</summary>
internal sealed class UnionBuilder(BuildContext context, TypeBuilder types, EnumBuilder enums)
{
    public TypeRef Build(SchemaView view, SpecMapping node, IReadOnlyList<SpecNode> nodes, string? component)
    {
        var cases = nodes.Select(item => Case(view, item)).OfType<UnionCase>().ToList();
        if (cases.Count < nodes.Count)
        {
            // The reference that leads nowhere is reported already.
            return new ScalarRef(ScalarKind.Json);
        }

        if (Strings(view, node, cases, component) is { } strings)
        {
            return strings;
        }

        var tests = UnionTests.Find(view, cases, types);
        if (tests is null)
        {
            context.Problems.Report(
                ProblemCatalog.NotExpressible, node.Spot, $"the union at '{view.Home.Pointer}'", "its cases " + Described(cases) + " cannot be told apart");
            return new ScalarRef(ScalarKind.Json);
        }

        var named = new NamedRef(context.NameType(node, view.Home, component), NamedKind.Union);
        var models = new List<UnionCaseModel>();
        foreach (var (item, test) in tests.Cases)
        {
            var type = types.Build(item.Node, item.Home) with { Nullable = false };
            if (models.All(model => model.Type != type))
            {
                models.Add(new UnionCaseModel(type, test) { Name = CaseName(type) });
            }
        }

        if (models.Count == 1)
        {
            return models[0].Type;
        }

        context.Add(new UnionModel(named.Name, view.Description, models.ToEquatableList()) { TagName = tests.TagName, Deprecated = view.Deprecated });
        return named;
    }

    private UnionCase? Case(SchemaView view, SpecNode node)
    {
        var component = context.References.SchemaName(node);
        var home = component is null ? view.Home : NameHint.Component(component);
        if (types.View(node, home) is not { } target)
        {
            return null;
        }

        var item = new UnionCase(node, home, target) { Component = component };
        return component is null ? item with { Home = view.Home.Case(Distinction(item)) } : item;
    }

    /// <summary>What an inline case is called: its title, the value of its tag, or the kind of its JSON.</summary>
    private string Distinction(UnionCase item)
    {
        if (item.View.Node.Text("title") is { Length: > 0 } title)
        {
            return title;
        }

        var tag = item.View.Properties
            .Select(property => UnionCase.Fixed(types.View(property.Node, property.Home.Member(property.WireName))))
            .FirstOrDefault(value => value is not null);
        return tag ?? item.Kind?.ToString() ?? "Value";
    }

    /// <summary>A union of strings and string enums is one open enum, or a string when no values are known.</summary>
    private TypeRef? Strings(SchemaView view, SpecMapping node, List<UnionCase> cases, string? component)
    {
        if (!cases.All(item => item.IsPlainString || item.IsStringEnum))
        {
            return null;
        }

        var known = cases.Where(item => item.IsStringEnum).ToList();
        if (known.Count == 0)
        {
            return new ScalarRef(ScalarKind.String);
        }

        var type = known.Count == 1 && known[0].Component is not null && known[0].View.Enum!.Count > 1
            ? types.Build(known[0].Node, known[0].Home) with { Nullable = false }
            : enums.BuildMerged(view, node, component, [.. known.Select(item => item.View)]);
        if (known.Count < cases.Count && type is NamedRef named)
        {
            context.MarkHintsOnly(named.Name);
        }

        return type;
    }

    private static CSharpIdentifier CaseName(TypeRef type) => type is NamedRef named ? named.Name.ToCamelCase() : CSharpIdentifier.Create("value");

    private static string Described(IReadOnlyList<UnionCase> cases) =>
        string.Join(", ", cases.Select(item => $"'{item.Component ?? item.Kind?.ToString() ?? "inline"}' (line {item.View.Node.Spot.Line})"));
}
