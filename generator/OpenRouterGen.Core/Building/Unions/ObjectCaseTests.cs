using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Tells the object cases of a union apart: by a member whose values the cases fix (a tag), and where cases share a value, or there is
/// no tag, by the members they require or name.
/// </summary>
internal sealed class ObjectCaseTests(TypeBuilder types)
{
    public UnionTests? Find(IReadOnlyList<UnionCase> cases) => ByTag(cases) ?? (ByMembers(cases) is { } tests ? new UnionTests(null, tests) : null);

    public static SchemaView? Member(UnionCase item, string name, TypeBuilder types) =>
        item.View.Properties.FirstOrDefault(property => property.WireName == name) is { } found
            ? types.View(found.Node, item.View.HomeOf(found))
            : null;

    private UnionTests? ByTag(IReadOnlyList<UnionCase> cases)
    {
        var candidates = cases[0].View.Properties.Select(property => property.WireName);
        return candidates.Select(tag => WithTag(tag, cases)).FirstOrDefault(found => found is not null);
    }

    private UnionTests? WithTag(string tag, IReadOnlyList<UnionCase> cases)
    {
        var values = new List<TaggedCase>();
        foreach (var item in cases)
        {
            if (TagValues(item, tag) is not { } found)
            {
                return null;
            }

            values.Add(new(item, [.. found]));
        }

        var told = values.Where(item => item.Values.Length > 0).ToList();
        var rest = values.Where(item => item.Values.Length == 0).ToList();
        if (told.Count == 0 || rest.Count > 1 || !Disjoint(told))
        {
            return null;
        }

        var tests = new List<TestedCase>();
        var groups = told.GroupBy(item => string.Join("\n", item.Values)).ToList();
        var absent = groups.Where(group => group.Any(item => !item.Case.View.Required.Contains(tag))).ToList();
        foreach (var group in groups)
        {
            var test = new TagTest(group.First().Values.ToEquatableList()) { OrAbsent = absent.Count == 1 && absent[0] == group && rest.Count == 0 };
            if (SharedTagTests.Find(test, tag, [.. group.Select(item => item.Case)], types) is not { } found)
            {
                return null;
            }

            tests.AddRange(found);
        }

        // The case that takes any other value is asked last.
        tests.AddRange(rest.Select(item => new TestedCase(item.Case, new AnyTagTest())));
        return groups.Count == 1 && rest.Count == 0 ? null : new UnionTests(tag, tests);
    }

    // Two cases may share all values of the tag, and are then told apart by more; they may not share some.
    private static bool Disjoint(List<TaggedCase> told)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, values) in told)
        {
            var all = string.Join("\n", values);
            foreach (var value in values)
            {
                if (owners.TryGetValue(value, out var other) && other != all)
                {
                    return false;
                }

                owners[value] = all;
            }
        }

        return true;
    }

    /// <summary>The values a case may have for a tag: none means any string, null that the member is no tag of this case.</summary>
    private IReadOnlyList<string>? TagValues(UnionCase item, string tag)
    {
        if (Member(item, tag, types) is not { } member)
        {
            return null;
        }

        if (Known(member) is { Count: > 0 } values)
        {
            return values;
        }

        return member.Types.Contains("string") && member.Cases.Count == 0 ? [] : null;
    }

    private List<string>? Known(SchemaView member)
    {
        if (member.Cases.Count > 0)
        {
            // `anyOf` of single values, as some exporters write an enum.
            var cases = member.Cases.Select(node => types.View(node, member.Home)).ToList();
            return cases.All(view => view is not null && view.Cases.Count == 0 && Known(view) is not null) ? [.. cases.SelectMany(view => Known(view!)!)] : null;
        }

        if (member.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String))
        {
            return [.. values.Select(value => value.Text)];
        }

        return UnionCase.Fixed(member) is { } text ? [text] : null;
    }

    /// <summary>
    /// By members: first the cases that require one which no other case has, then those that name one which no other has; one case that
    /// has nothing of its own is taken when no other fits. A case whose members another one has as well, and requires no more, is that one.
    /// </summary>
    private static List<TestedCase>? ByMembers(IReadOnlyList<UnionCase> all)
    {
        var cases = all.Where(item => !all.Any(other => !ReferenceEquals(item, other) && IsPartOf(item, other, all))).ToList();
        var tests = new List<TestedCase>();
        var left = new List<UnionCase>();
        foreach (var item in cases)
        {
            var own = Own(item, item.View.Required, cases);
            if (own.Count > 0)
            {
                tests.Add(new(item, new MembersTest(own)));
            }
            else
            {
                left.Add(item);
            }
        }

        // The rest is the case that comes first in the document: its order is the author's preference.
        foreach (var item in left.Skip(1))
        {
            var own = Own(item, item.View.Properties.Select(property => property.WireName), cases);
            if (own.Count == 0)
            {
                return null;
            }

            tests.Add(new(item, new AnyMemberTest(own)));
        }

        return left.Count == 0 ? tests : [.. tests, new(left[0], new KindTest(JsonKind.Object))];
    }

    public static EquatableList<string> Own(UnionCase item, IEnumerable<string> names, IReadOnlyList<UnionCase> cases) => names
        .Where(name => cases.All(other => ReferenceEquals(other, item) || other.View.Properties.All(property => property.WireName != name)))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableList();

    // Equal ones are parts of each other: the later of the two gives way.
    private static bool IsPartOf(UnionCase item, UnionCase other, IReadOnlyList<UnionCase> all)
    {
        var part = item.View.Properties.All(property => other.View.Properties.Any(found => found.WireName == property.WireName && SameShape(found.Node, property.Node)))
            && other.View.Required.All(item.View.Required.Contains);
        var same = part && other.View.Properties.Count == item.View.Properties.Count;
        return part && (!same || Index(all, other) < Index(all, item));
    }

    private static int Index(IReadOnlyList<UnionCase> all, UnionCase item)
    {
        var index = 0;
        while (!ReferenceEquals(all[index], item))
        {
            index++;
        }

        return index;
    }

    // Members of one name and different types make two cases, however much else they share.
    private static bool SameShape(SpecNode first, SpecNode second) => Shape(first) == Shape(second);

    private static string Shape(SpecNode node) => node is SpecMapping mapping
        ? mapping.Text("$ref") ?? string.Join(",", mapping.Texts("type")) + "|" + string.Join(",", mapping.Texts("enum")) + "|" + (mapping["items"] is { } items ? Shape(items) : "") + (mapping["anyOf"] ?? mapping["oneOf"] ?? mapping["allOf"])?.Spot
        : string.Empty;

    private sealed record TaggedCase(UnionCase Case, string[] Values);
}
