using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets the cases of a union apart, the cheapest and surest way first: by the document's discriminator, by a member whose value each
/// case fixes, by the kind of JSON, by the members a case requires.
/// </summary>
internal sealed class CaseDistinction(SchemaLookup lookup, UnionCaseMerger merger)
{
    private const int DeepestNesting = 16;

    private readonly ObjectCaseDistinction _objects = new(lookup);

    /// <summary>What sets every case apart; null when nothing does.</summary>
    public DistinguishedCases? Find(SchemaView union, IReadOnlyList<UnionCase> cases)
    {
        if (ByDiscriminator(union, cases) is { } discriminated)
        {
            return discriminated;
        }

        if (cases.Any(item => item.Kind is null))
        {
            return null;
        }

        var others = cases.Where(item => item.Kind != JsonKind.Object).Select(item => new DistinguishedCase(item, ByKind(item, cases))).ToList();
        var objects = cases.Where(item => item.Kind == JsonKind.Object).ToList();
        if (objects.Count <= 1)
        {
            return new DistinguishedCases(null, [.. others, .. objects.Select(item => new DistinguishedCase(item, new KindTest(JsonKind.Object)))]);
        }

        return _objects.Find(objects) is { } found ? found with { Cases = [.. others, .. found.Cases] } : null;
    }

    /// <summary>The test of a case that is no object. Lists beside other lists are asked for the kind of their first element.</summary>
    private CaseTest ByKind(UnionCase item, IReadOnlyList<UnionCase> cases)
    {
        var kind = item.Kind!.Value;
        return kind == JsonKind.Array && cases.Count(other => other.Kind == JsonKind.Array) > 1
            ? new ElementTest(new KindTest(merger.ElementKind(item)!.Value))
            : new KindTest(kind);
    }

    private DistinguishedCases? ByDiscriminator(SchemaView union, IReadOnlyList<UnionCase> cases)
    {
        if (union.Discriminator?.Text("propertyName") is not { } tag)
        {
            return null;
        }

        var mapping = union.Discriminator.Mapping("mapping");
        var claimed = new HashSet<string>((mapping?.Entries ?? []).Select(entry => entry.Key), StringComparer.Ordinal);
        var found = new List<DistinguishedCase>();
        foreach (var item in cases)
        {
            // What the case itself allows counts beside a mapping, unless the mapping gives it to another case.
            var mapped = Mapped(mapping, item.Component);
            var values = mapped.Concat(Known(item.Schema, tag, depth: 0).Where(value => !claimed.Contains(value))).Distinct(StringComparer.Ordinal).ToList();
            if (values.Count == 0 && item.Component is { } name)
            {
                // OpenAPI: without a mapping the value is the schema's name.
                values.Add(name);
            }

            if (values.Count == 0)
            {
                return null;
            }

            found.Add(new(item, new TagTest(values.ToEquatableList())));
        }

        return new DistinguishedCases(tag, found);
    }

    /// <summary>The values that a case allows for a tag: of a case that is a union itself those of its cases.</summary>
    private IEnumerable<string> Known(PlacedSchema item, string tag, int depth)
    {
        if (lookup.Member(item, tag)?.View is { } member)
        {
            return member.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String)
                ? values.Select(value => value.Text)
                : new[] { UnionCase.Fixed(member) }.OfType<string>();
        }

        if (depth >= DeepestNesting || item.View.Cases.Count < 2)
        {
            return [];
        }

        var inner = item.View.Discriminator is { } own && own.Text("propertyName") == tag ? own.Mapping("mapping")?.Entries : null;
        var parts = item.View.Cases.Select(node => lookup.Find(node, item.Home)).OfType<PlacedSchema>();
        return (inner ?? []).Select(entry => entry.Key).Concat(parts.SelectMany(part => Known(part, tag, depth + 1)));
    }

    private static List<string> Mapped(SpecMapping? mapping, string? component) =>
        [.. (mapping?.Entries ?? []).Where(entry => component is not null && LeadsTo(entry.Value, component)).Select(entry => entry.Key)];

    private static bool LeadsTo(SpecNode target, string component) => target is SpecScalar { Kind: SpecScalarKind.String, Text: var text }
        && (text == component || (SpecPointer.Parse(text)?.Segments is { Count: 3 } segments && segments[2] == component));
}
