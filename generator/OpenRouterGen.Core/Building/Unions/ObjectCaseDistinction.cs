using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets the object cases of a union apart: by a member whose values the cases fix (a tag), and where cases share a value, or there is
/// no tag, by the members they require or name.
/// </summary>
internal sealed class ObjectCaseDistinction(SchemaLookup lookup)
{
    private readonly SharedTagDistinction _sharedTags = new(lookup);

    /// <summary>What sets every case apart; null when nothing does.</summary>
    public DistinguishedCases? Find(IReadOnlyList<UnionCase> cases) =>
        ByTag(cases) ?? (ByMembers(cases) is { } found ? new DistinguishedCases(null, found) : null);

    private DistinguishedCases? ByTag(IReadOnlyList<UnionCase> cases)
    {
        var candidates = cases[0].View.Properties.Select(property => property.WireName);
        return candidates.Select(tag => WithTag(tag, cases)).FirstOrDefault(found => found is not null);
    }

    private DistinguishedCases? WithTag(string tag, IReadOnlyList<UnionCase> cases)
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

        var tagged = values.Where(item => item.Values.Length > 0).ToList();
        var rest = values.Where(item => item.Values.Length == 0).ToList();
        if (tagged.Count == 0 || rest.Count > 1 || !Disjoint(tagged))
        {
            return null;
        }

        var all = new List<DistinguishedCase>();
        var groups = tagged.GroupBy(item => string.Join("\n", item.Values)).ToList();
        var absent = groups.Where(group => group.Any(item => !item.Case.View.Required.Contains(tag))).ToList();
        foreach (var group in groups)
        {
            var test = new TagTest(group.First().Values.ToEquatableList()) { OrAbsent = absent.Count == 1 && absent[0] == group && rest.Count == 0 };
            if (_sharedTags.Find(test, tag, [.. group.Select(item => item.Case)]) is not { } found)
            {
                return null;
            }

            all.AddRange(found);
        }

        // The case that takes any other value is asked last.
        all.AddRange(rest.Select(item => new DistinguishedCase(item.Case, new AnyTagTest())));
        return groups.Count == 1 && rest.Count == 0 ? null : new DistinguishedCases(tag, all);
    }

    // Two cases may share all values of the tag, and more is then asked of them; they may not share some.
    private static bool Disjoint(List<TaggedCase> tagged)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, values) in tagged)
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
        if (lookup.Member(item.Schema, tag) is not { } schema)
        {
            return null;
        }

        var member = schema.View;
        if (Known(schema) is { Count: > 0 } values)
        {
            return values;
        }

        return member.Types.Contains("string") && member.Cases.Count == 0 ? [] : null;
    }

    private List<string>? Known(PlacedSchema schema)
    {
        var member = schema.View;
        if (member.Cases.Count > 0)
        {
            // `anyOf` of single values, as some exporters write an enum.
            var cases = member.Cases.Select(node => lookup.Find(node, schema.Home)).ToList();
            var known = cases.Select(item => item is { View.Cases.Count: 0 } single ? Known(single) : null).ToList();
            return known.All(values => values is not null) ? [.. known.SelectMany(values => values!)] : null;
        }

        if (member.Enum is { Count: > 0 } listed && listed.All(value => value.Kind == SpecScalarKind.String))
        {
            return [.. listed.Select(value => value.Text)];
        }

        return UnionCase.Fixed(member) is { } text ? [text] : null;
    }

    /// <summary>
    /// By members: first the cases that require one which no other case has, then those that name one which no other has; one case that
    /// has nothing of its own is taken when no other fits. A case whose members another one has as well, and requires no more, is that one.
    /// </summary>
    private static List<DistinguishedCase>? ByMembers(IReadOnlyList<UnionCase> all)
    {
        var cases = all.Where(item => !all.Any(other => !ReferenceEquals(item, other) && IsPartOf(item, other, all))).ToList();
        var found = new List<DistinguishedCase>();
        var left = new List<UnionCase>();
        foreach (var item in cases)
        {
            var own = Own(item, item.View.Required, cases);
            if (own.Count > 0)
            {
                found.Add(new(item, new MembersTest(own)));
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

            found.Add(new(item, new AnyMemberTest(own)));
        }

        return left.Count == 0 ? found : [.. found, new(left[0], new KindTest(JsonKind.Object))];
    }

    /// <summary>The members of a case that no other case has.</summary>
    public static EquatableList<string> Own(UnionCase item, IEnumerable<string> names, IReadOnlyList<UnionCase> cases) => names
        .Where(name => cases.All(other => ReferenceEquals(other, item) || other.View.Properties.All(property => property.WireName != name)))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableList();

    // Equal ones are parts of each other: the later of the two gives way.
    private static bool IsPartOf(UnionCase item, UnionCase other, IReadOnlyList<UnionCase> all)
    {
        var hasAll = item.View.Properties.All(property => other.View.Properties.Any(found => IsSame(found, property)));
        var part = hasAll && other.View.Required.All(item.View.Required.Contains);
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
    private static bool IsSame(SchemaProperty first, SchemaProperty second) => first.WireName == second.WireName && Shape(first.Node) == Shape(second.Node);

    private static string Shape(SpecNode node)
    {
        if (node is not SpecMapping mapping)
        {
            return string.Empty;
        }

        if (mapping.Text("$ref") is { } reference)
        {
            return reference;
        }

        var items = mapping["items"] is { } element ? Shape(element) : string.Empty;
        var parts = (mapping["anyOf"] ?? mapping["oneOf"] ?? mapping["allOf"])?.Spot;
        return $"{string.Join(",", mapping.Texts("type"))}|{string.Join(",", mapping.Texts("enum"))}|{items}{parts}";
    }

    private sealed record TaggedCase(UnionCase Case, string[] Values);
}
