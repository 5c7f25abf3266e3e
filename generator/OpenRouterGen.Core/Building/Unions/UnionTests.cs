using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// How the cases of a union are told apart, the cheapest and surest way first: by the document's discriminator, by a member whose
/// value each case fixes, by the kind of JSON, by the members a case requires.
/// </summary>
internal sealed record UnionTests(string? TagName, IReadOnlyList<TestedCase> Cases)
{
    public static UnionTests? Find(SchemaView union, IReadOnlyList<UnionCase> cases, TypeBuilder types, UnionCaseMerger merger)
    {
        if (ByDiscriminator(union, cases, types) is { } discriminated)
        {
            return discriminated;
        }

        if (cases.Any(item => item.Kind is null))
        {
            return null;
        }

        var others = cases.Where(item => item.Kind != JsonKind.Object).Select(item => new TestedCase(item, ByKind(item, cases, merger))).ToList();
        var objects = cases.Where(item => item.Kind == JsonKind.Object).ToList();
        if (objects.Count <= 1)
        {
            return new UnionTests(null, [.. others, .. objects.Select(item => new TestedCase(item, new KindTest(JsonKind.Object)))]);
        }

        return new ObjectCaseTests(types).Find(objects) is { } told ? new UnionTests(told.TagName, [.. others, .. told.Cases]) : null;
    }

    /// <summary>The test of a case that is no object. Lists beside other lists are asked for the kind of their first element.</summary>
    private static CaseTest ByKind(UnionCase item, IReadOnlyList<UnionCase> cases, UnionCaseMerger merger)
    {
        var kind = item.Kind!.Value;
        return kind == JsonKind.Array && cases.Count(other => other.Kind == JsonKind.Array) > 1
            ? new ElementTest(new KindTest(merger.ElementKind(item)!.Value))
            : new KindTest(kind);
    }

    private static UnionTests? ByDiscriminator(SchemaView union, IReadOnlyList<UnionCase> cases, TypeBuilder types)
    {
        if (union.Discriminator?.Text("propertyName") is not { } tag)
        {
            return null;
        }

        var mapping = union.Discriminator.Mapping("mapping");
        var tests = new List<TestedCase>();
        foreach (var item in cases)
        {
            var values = Mapped(mapping, item.Component).ToList();
            if (values.Count == 0)
            {
                // OpenAPI: without a mapping the value is the schema's name; a value that the case itself fixes is surer.
                values.AddRange(new[] { FixedValue(item, tag, types) ?? item.Component }.OfType<string>());
            }

            if (values.Count == 0)
            {
                return null;
            }

            tests.Add(new(item, new TagTest(values.ToEquatableList())));
        }

        return new UnionTests(tag, tests);
    }

    private static IEnumerable<string> Mapped(SpecMapping? mapping, string? component)
    {
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (entry.Value is SpecScalar { Kind: SpecScalarKind.String } target && component is not null
                && (target.Text == component || SpecPointer.Parse(target.Text)?.Segments is { Count: 3 } segments && segments[2] == component))
            {
                yield return entry.Key;
            }
        }
    }

    private static string? FixedValue(UnionCase item, string tag, TypeBuilder types) => UnionCase.Fixed(ObjectCaseTests.Member(item, tag, types));
}
