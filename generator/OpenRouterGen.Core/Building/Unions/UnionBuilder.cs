using System.Globalization;
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
    private readonly CaseDistinction _distinction;
    private readonly CaseParts _parts;
    private readonly SchemaConstraints _constraints;
    private readonly CaseLimits _limits;
    private readonly FamilyCases _families;

    public UnionBuilder(BuildContext context, TypeBuilder types, EnumBuilder enums)
    {
        _context = context;
        _types = types;
        _reader = new UnionCaseReader(context);
        _merger = new UnionCaseMerger(context, types, enums);
        _families = new FamilyCases(context);
        _distinction = new CaseDistinction(context, _merger, _families);
        _parts = new CaseParts(context.Schemas);
        _constraints = new SchemaConstraints(context.Lookup);
        _limits = new CaseLimits(context);
    }

    public TypeRef Build(PlacedSchema schema, SpecMapping node, IReadOnlyList<SpecNode> nodes, string? component)
    {
        if (_reader.Read(schema, nodes, out var nullable) is not { } cases)
        {
            return new ScalarRef(ScalarKind.Json);
        }

        var type = Build(schema, node, cases, component);
        return nullable ? type with { Nullable = true } : type;
    }

    private TypeRef Build(PlacedSchema schema, SpecMapping node, List<UnionCase> all, string? component)
    {
        var (view, home) = schema;
        CheckMapping(view.Discriminator, all);
        var read = _families.WithoutBases(all);
        if (read.Count == 1 && all.Count > 1)
        {
            // Whatever the other case is, it is a kind of the base.
            return _types.Build(all.First(item => item != read[0]).Node, home).Type;
        }

        if (read.All(item => item.IsPlainString || item.IsStringEnum))
        {
            var text = _merger.Strings(home, read, node, component);
            _limits.Of(schema, read, text);
            return text;
        }

        // A schema without any type allows every value, so the union does too.
        if (read.Any(item => item.View.Node.Entries.All(entry => entry.Key is "description" or "example" or "title")))
        {
            return new ScalarRef(ScalarKind.Json);
        }

        // The members that all cases have are named by the union.
        foreach (var property in view.Properties)
        {
            _types.Build(property.Node, schema.HomeOf(property));
        }

        var cases = _merger.Merge(schema, _parts.WithMembers(schema, read));
        var distinguished = _distinction.Find(view, cases);
        var alike = distinguished is null ? cases : distinguished.Alike;
        if (alike.Count > 0)
        {
            _context.Problems.Report(
                ProblemCatalog.UnionNotExpressible, node.Spot, home.Pointer, string.Join(", ", alike.Select(item => item.Described)));
        }

        if (view.Discriminator is { } discriminator && distinguished is { IsDiscriminated: false } && cases.Count(item => item.Kind == JsonKind.Object) > 1)
        {
            _context.Problems.Report(
                ProblemCatalog.NotUsed,
                discriminator.Spot,
                $"the discriminator of the schema at '{home.Pointer}'",
                "several cases have no value of it, so their members set them apart");
        }

        if (distinguished is null)
        {
            return new ScalarRef(ScalarKind.Json);
        }

        return _types.BuildCases(node, () => Add(schema, node, component, distinguished));
    }

    private TypeRef Add(PlacedSchema schema, SpecMapping node, string? component, DistinguishedCases distinguished)
    {
        var models = new List<UnionCaseModel>();
        var places = new List<SpecNode>();
        foreach (var (stated, test) in distinguished.Cases)
        {
            var item = LacksTag(stated, distinguished, test) is { } tag ? _parts.WithTag(stated, distinguished.TagName!, tag, schema.Home) : stated;
            var built = item.Merged is { } merged ? new(merged, null) : _types.Build(item.Node, item.Home);
            var type = built.Type with { Nullable = false };
            var constraints = item.Parts.Count > 0 ? _limits.Of(schema, item.Parts, type) : _constraints.Of(built.View, type);
            var index = models.FindIndex(model => model.Type == type);
            if (index < 0)
            {
                places.Add(stated.Node);
                models.Add(new UnionCaseModel(type, test) { Name = CaseName(type), Constraints = constraints });
                continue;
            }

            models[index] = models[index] with { Constraints = _limits.Of(schema, item, models[index].Constraints, constraints) };
            if (models[index].Test is TagTest first && test is TagTest second && first.Kind == second.Kind)
            {
                var both = second with { Values = first.Values.Concat(second.Values).ToEquatableList(), OrAbsent = false };
                models[index] = models[index] with { Test = both };
            }
        }

        var within = _types.NameWithin(node);
        if (models.Count == 1 && within is null)
        {
            return models[0].Type;
        }

        var (view, home) = schema;
        var name = within ?? _context.Names.GiveType(node, home, component);
        var union = new UnionModel(name, view.Description, models.ToEquatableList()) { TagName = distinguished.TagName, Deprecated = view.Deprecated };
        _context.Types.Add(union, node.Spot);
        AddPlaces(name, node, places);
        return new NamedRef(name, NamedKind.Union);
    }

    private void AddPlaces(CSharpIdentifier union, SpecMapping node, List<SpecNode> cases)
    {
        _context.Places?.AddType(union, node);
        for (var i = 0; i < cases.Count; i++)
        {
            _context.Places?.Add(PlaceKind.Case, union.Text, i.ToString(CultureInfo.InvariantCulture), cases[i].Spot);
        }
    }

    private void CheckMapping(SpecMapping? discriminator, List<UnionCase> cases)
    {
        foreach (var entry in discriminator?["mapping"] is SpecMapping mapping ? mapping.Entries : [])
        {
            if (entry.Value is SpecScalar { Kind: SpecScalarKind.String } target)
            {
                _context.References.CheckMapping(target);
            }
        }

        if (discriminator?["defaultMapping"] is not { } rest)
        {
            return;
        }

        if (!cases.Any(item => item.Component is { } component && _context.References.LeadsTo(rest, component)))
        {
            _context.Problems.Report(ProblemCatalog.NotUsed, rest.Spot, "'defaultMapping'", "it leads to no case of the union");
        }
    }

    /// <summary>
    /// What the tag of a case must be that the case itself does not say: it does not declare the tag, or leaves it out, or takes any value. Null when it says
    /// so, or its tag is not the union's affair: a case that takes the rest may have any tag, and a base with a discriminator gives its own.
    /// </summary>
    private TagTest? LacksTag(UnionCase item, DistinguishedCases distinguished, CaseTest test)
    {
        if (distinguished.TagName is not { } name || test is not TagTest { OrOther: false } tag
            || item.Kind != JsonKind.Object || item.View.Cases.Count > 0 || item.View.Properties.Count == 0)
        {
            return null;
        }

        if (item.View.Properties.All(property => property.WireName != name))
        {
            return tag;
        }

        var says = _context.Lookup.Member(item.Schema, name) is not { View.Cases.Count: 0 } member
            || (TagValues.Listed(member.View) is not null && item.View.Required.Contains(name));
        return says || !distinguished.IsDiscriminated || item.View.Discriminator?.Text("propertyName") == name ? null : tag;
    }

    private static CSharpIdentifier CaseName(TypeRef type) => type is NamedRef named ? named.Name.ToCamelCase() : CSharpIdentifier.Create("value");
}
