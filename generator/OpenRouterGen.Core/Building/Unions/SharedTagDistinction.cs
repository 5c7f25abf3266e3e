using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets cases apart that share the value of their tag. The case that demands most is asked first: members it requires beyond the
/// others, values it fixes. Of two cases with the same members the one that demands less is read, as every value of the other fits it.
/// </summary>
internal sealed class SharedTagDistinction(SchemaLookup lookup)
{
    /// <summary>What sets each case of the group apart beside the tag; null when nothing does.</summary>
    public IReadOnlyList<DistinguishedCase>? Find(TagTest tag, string tagName, IReadOnlyList<UnionCase> group)
    {
        if (group.Count == 1)
        {
            return [new(group[0], tag)];
        }

        var covered = group.Where(item => group.Any(other => Covers(other, item, group))).ToList();
        var left = group.Except(covered).ToList();

        // Of cases that demand equally much, the document's first is read when no other fits: its order is the author's preference.
        var ordered = Enumerable.Reverse(left).OrderByDescending(item => Demands(item, left).Count + Fixed(item, tagName, left).Count).ToList();
        var tests = new List<DistinguishedCase>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var last = i == ordered.Count - 1;
            if (last)
            {
                tests.Add(new(ordered[i], tag));
            }
            else if (Test(ordered[i], tagName, [.. ordered.Skip(i)]) is { } test)
            {
                tests.Add(new(ordered[i], new BothTest(tag, test)));
            }
            else
            {
                return null;
            }
        }

        return [.. tests, .. covered.Select(item => new DistinguishedCase(item, new NeverTest()))];
    }

    /// <summary>What sets a case apart from those that are asked after it.</summary>
    private CaseTest? Test(UnionCase item, string tagName, IReadOnlyList<UnionCase> left)
    {
        var demands = Demands(item, left);
        var parts = new List<CaseTest>();
        if (demands.Count > 0)
        {
            parts.Add(new MembersTest(demands));
        }

        parts.AddRange(Fixed(item, tagName, left));
        if (parts.Count == 0 && ObjectCaseDistinction.Own(item, item.View.Properties.Select(property => property.WireName), left) is { Count: > 0 } own)
        {
            parts.Add(new AnyMemberTest(own));
        }

        return parts.Count == 0 ? null : parts.Aggregate((first, second) => new BothTest(first, second));
    }

    /// <summary>The members that the case requires and not every other one does.</summary>
    private static EquatableList<string> Demands(UnionCase item, IReadOnlyList<UnionCase> left) => item.View.Required
        .Where(name => !left.All(other => other.View.Required.Contains(name)))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableList();

    /// <summary>Other members than the tag whose value the case fixes and not every other one does.</summary>
    private List<CaseTest> Fixed(UnionCase item, string tagName, IReadOnlyList<UnionCase> left)
    {
        var tests = new List<CaseTest>();
        foreach (var name in item.View.Properties.Select(property => property.WireName).Where(name => name != tagName && item.View.Required.Contains(name)))
        {
            var value = Value(item, name);
            if (value is not null && left.Any(other => Value(other, name) != value))
            {
                tests.Add(new MemberValueTest(name, value.Values) { Kind = value.Kind });
            }
        }

        return tests;
    }

    private TagValues? Value(UnionCase item, string name) => TagValues.Fixed(lookup.Member(item.Schema, name)?.View);

    private bool Covers(UnionCase other, UnionCase item, IReadOnlyList<UnionCase> group)
    {
        if (ReferenceEquals(other, item))
        {
            return false;
        }

        var names = new HashSet<string>(other.View.Properties.Select(property => property.WireName), StringComparer.Ordinal);
        var hasAll = item.View.Properties.All(property => names.Contains(property.WireName));
        if (!hasAll || !other.View.Required.All(item.View.Required.Contains) || FixesOtherwise(other, item))
        {
            return false;
        }

        var same = names.Count == item.View.Properties.Count && other.View.Required.Count == item.View.Required.Count;
        return !same || Preference(other, group) < Preference(item, group);
    }

    // A value that one case fixes and the other does not allow: what is the other does not fit the one.
    private bool FixesOtherwise(UnionCase other, UnionCase item) =>
        other.View.Required.Any(name => Value(other, name) is { } value && Value(item, name) != value);

    // Of equals the one that allows null in more places, then the one that comes first.
    private int Preference(UnionCase item, IReadOnlyList<UnionCase> group)
    {
        var nullable = item.View.Properties.Count(property => lookup.Find(property.Node, item.Schema.HomeOf(property))?.View.Nullable == true);
        return (-nullable * group.Count) + group.TakeWhile(other => !ReferenceEquals(other, item)).Count();
    }
}
