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
    private readonly CaseTags _tags = new(lookup);
    private readonly SharedTagDistinction _sharedTags = new(lookup);

    /// <summary>
    /// What sets the cases apart; null when nothing does. Where nothing sets all of them apart, those that are alike are left aside: reading one of them as
    /// the other would be a guess.
    /// </summary>
    public DistinguishedCases? Find(IReadOnlyList<UnionCase> cases) => ByTag(cases) ?? ByMembers(cases);

    /// <summary>The first member that sets all cases apart by its values, or else the one that leaves the fewest aside.</summary>
    private DistinguishedCases? ByTag(IReadOnlyList<UnionCase> cases)
    {
        var stated = cases.FirstOrDefault(item => item.View.Properties.Count > 0)?.View.Properties.Select(property => property.WireName);
        var candidates = stated ?? cases.Select(item => item.View.Discriminator?.Text("propertyName")).OfType<string>().Distinct(StringComparer.Ordinal);
        return candidates.Select(tag => WithTag(tag, cases)).OfType<DistinguishedCases>().OrderBy(found => found.Alike.Count).FirstOrDefault();
    }

    private DistinguishedCases? WithTag(string tag, IReadOnlyList<UnionCase> cases)
    {
        var values = new List<TaggedCase>();
        foreach (var item in cases)
        {
            if (Values(item, tag) is not { } found)
            {
                return null;
            }

            values.Add(new(item, found));
        }

        var tagged = values.Where(item => item.Values.Values.Count > 0).ToList();
        var rest = values.Where(item => item.Values.Values.Count == 0).ToList();
        if (tagged.Count == 0 || rest.Exists(item => rest.FindAll(other => other.Values.Kind == item.Values.Kind).Count > 1) || !Disjoint(tagged))
        {
            return null;
        }

        var all = new List<DistinguishedCase>();
        var alike = new List<UnionCase>();
        var groups = tagged.GroupBy(item => item.Values).ToList();
        var absent = groups.Where(group => group.Any(item => !item.Case.View.Required.Contains(tag))).ToList();
        foreach (var group in groups)
        {
            var orAbsent = absent.Count == 1 && absent[0] == group && rest.Count == 0;
            var test = new TagTest(group.Key.Values) { Kind = group.Key.Kind, OrAbsent = orAbsent };
            var members = group.Select(item => item.Case).ToList();
            if (_sharedTags.Find(test, tag, members) is { } found)
            {
                all.AddRange(found);
            }
            else
            {
                alike.AddRange(members);
            }
        }

        if (all.Count == 0 || (groups.Count == 1 && rest.Count == 0))
        {
            return null;
        }

        // The case that takes any other value is asked after those that name theirs.
        all.AddRange(rest.Select(item => new DistinguishedCase(item.Case, new AnyTagTest { Kind = item.Values.Kind })));
        return With(tag, all, alike);
    }

    private static DistinguishedCases With(string? tag, List<DistinguishedCase> found, List<UnionCase> alike) =>
        new(tag, [.. found, .. alike.Select(item => new DistinguishedCase(item, new NeverTest()))]) { Alike = alike };

    // Two cases may share all values of the tag, and more is then asked of them; they may not share some.
    private static bool Disjoint(List<TaggedCase> tagged)
    {
        var owners = new Dictionary<string, TagValues>(StringComparer.Ordinal);
        foreach (var (_, values) in tagged)
        {
            foreach (var value in values.Values)
            {
                var key = (int)values.Kind + value;
                if (owners.TryGetValue(key, out var other) && other != values)
                {
                    return false;
                }

                owners[key] = values;
            }
        }

        return true;
    }

    /// <summary>The values a case may have for a tag: none means any of the kind, null that the member is no tag of this case.</summary>
    private TagValues? Values(UnionCase item, string tag) => _tags.Known(item.Schema, tag) is { } known ? known
        : _tags.KindOfAny(item.Schema, tag) is { } kind ? new(kind, EquatableList<string>.Empty)
        : null;

    /// <summary>
    /// By members: first the cases that require one which no other case has, then those that name one which no other has; one case that
    /// has nothing of its own is taken when no other fits. A case whose members another one has as well, and requires no more, is that one.
    /// </summary>
    private static DistinguishedCases? ByMembers(IReadOnlyList<UnionCase> all)
    {
        // What a union within the union has differs from case to case.
        if (all.Any(item => item.IsNestedUnion))
        {
            return null;
        }

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
        var named = left.ToDictionary(item => item, item => Own(item, item.View.Properties.Select(property => property.WireName), cases));
        if (left.Skip(1).All(item => named[item].Count > 0))
        {
            found.AddRange(left.Skip(1).Select(item => new DistinguishedCase(item, new AnyMemberTest(named[item]))));
            found.AddRange(left.Take(1).Select(item => new DistinguishedCase(item, new KindTest(JsonKind.Object))));
            return With(null, found, []);
        }

        found.AddRange(left.Where(item => named[item].Count > 0).Select(item => new DistinguishedCase(item, new AnyMemberTest(named[item]))));
        return With(null, found, [.. left.Where(item => named[item].Count == 0)]);
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
        return $"{string.Join(",", mapping.Texts("type"))}|{string.Join(",", mapping.Texts("enum"))}|{mapping.Scalar("const")?.Text}|{items}{parts}";
    }

    private sealed record TaggedCase(UnionCase Case, TagValues Values);
}
