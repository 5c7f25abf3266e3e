using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// How the cases of a union are told apart, the cheapest and surest way first: by the document's discriminator, by a member whose
/// value each case fixes, by the kind of JSON, by the members a case requires.
/// </summary>
internal sealed record UnionTests(string? TagName, IReadOnlyList<(UnionCase Case, CaseTest Test)> Cases)
{
    public static UnionTests? Find(SchemaView union, IReadOnlyList<UnionCase> cases, TypeBuilder types) =>
        ByDiscriminator(union, cases, types) ?? ByTag(cases, types) ?? ByKind(cases, types) ?? ByMembers(cases);

    private static UnionTests? ByDiscriminator(SchemaView union, IReadOnlyList<UnionCase> cases, TypeBuilder types)
    {
        if (union.Discriminator?.Text("propertyName") is not { } tag)
        {
            return null;
        }

        var mapping = union.Discriminator.Mapping("mapping");
        var tests = new List<(UnionCase, CaseTest)>();
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

            tests.Add((item, new TagTest(values.ToEquatableList())));
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

    private static UnionTests? ByTag(IReadOnlyList<UnionCase> cases, TypeBuilder types)
    {
        if (cases.Any(item => item.Kind != JsonKind.Object))
        {
            return null;
        }

        var candidates = cases[0].View.Properties.Select(property => property.WireName);
        return candidates.Select(tag => WithTag(tag, cases, types)).FirstOrDefault(found => found is not null);
    }

    private static UnionTests? WithTag(string tag, IReadOnlyList<UnionCase> cases, TypeBuilder types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var tests = new List<(UnionCase, CaseTest)>();
        (UnionCase, CaseTest)? rest = null;
        foreach (var item in cases)
        {
            var values = TagValues(item, tag, types);
            if (values is null)
            {
                return null;
            }

            if (values.Count == 0)
            {
                if (rest is not null)
                {
                    return null;
                }

                rest = (item, new AnyTagTest());
                continue;
            }

            if (!values.All(seen.Add))
            {
                return null;
            }

            tests.Add((item, new TagTest(values.ToEquatableList())));
        }

        if (tests.Count == 0)
        {
            return null;
        }

        // The case that takes any other value is asked last.
        return new UnionTests(tag, rest is { } last ? [.. tests, last] : tests);
    }

    /// <summary>The values a case may have for a tag: none means any string, null that the member is no tag of this case.</summary>
    private static IReadOnlyList<string>? TagValues(UnionCase item, string tag, TypeBuilder types)
    {
        if (Member(item, tag, types) is not { } member)
        {
            return null;
        }

        if (member.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String))
        {
            return [.. values.Select(value => value.Text)];
        }

        return UnionCase.Fixed(member) is { } text ? [text] : member.Types.Contains("string") && member.Cases.Count == 0 ? [] : null;
    }

    private static string? FixedValue(UnionCase item, string tag, TypeBuilder types) => UnionCase.Fixed(Member(item, tag, types));

    private static SchemaView? Member(UnionCase item, string name, TypeBuilder types) =>
        item.View.Properties.FirstOrDefault(property => property.WireName == name) is { } found
            ? types.View(found.Node, found.Home.Member(name))
            : null;

    private static UnionTests? ByKind(IReadOnlyList<UnionCase> cases, TypeBuilder types)
    {
        if (cases.Any(item => item.Kind is null))
        {
            return null;
        }

        var objects = cases.Where(item => item.Kind == JsonKind.Object).ToList();
        var others = cases.Where(item => item.Kind != JsonKind.Object).ToList();
        if (others.Count == 0 || others.Select(item => item.Kind).Distinct().Count() < others.Count)
        {
            return null;
        }

        var tests = others.Select(item => (item, (CaseTest)new KindTest(item.Kind!.Value)));
        if (objects.Count <= 1)
        {
            return new UnionTests(null, [.. tests, .. objects.Select(item => (item, (CaseTest)new KindTest(JsonKind.Object)))]);
        }

        var told = ByTag(objects, types) ?? ByMembers(objects);
        return told is null ? null : new UnionTests(told.TagName, [.. tests, .. told.Cases]);
    }

    // A case is known by a member that it requires and no other case has; one case may be left that requires nothing of its own.
    private static UnionTests? ByMembers(IReadOnlyList<UnionCase> cases)
    {
        if (cases.Any(item => item.Kind != JsonKind.Object))
        {
            return null;
        }

        var tests = new List<(UnionCase, CaseTest)>();
        UnionCase? rest = null;
        foreach (var item in cases)
        {
            var own = item.View.Required
                .Where(name => cases.All(other => ReferenceEquals(other, item) || other.View.Properties.All(property => property.WireName != name)))
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToList();
            if (own.Count > 0)
            {
                tests.Add((item, new MembersTest(own.ToEquatableList())));
            }
            else if (rest is null)
            {
                rest = item;
            }
            else
            {
                return null;
            }
        }

        return new UnionTests(null, rest is null ? tests : [.. tests, (rest, new KindTest(JsonKind.Object))]);
    }
}
