using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>The cases of a union that extend one another, or the same base.</summary>
internal sealed class FamilyCases(BuildContext context)
{
    /// <summary>The cases without a base that stands beside its kinds and has no tag of its own: any of them is one as well.</summary>
    public List<UnionCase> WithoutBases(List<UnionCase> cases)
    {
        var members = cases.Select(Member).OfType<FamilyMember>().ToList();
        return members.Count < 2 ? cases : [.. cases.Where(item => !IsBase(item, members))];
    }

    /// <summary>The tag of cases that are all of one family; null when they are not.</summary>
    public string? CommonTag(IReadOnlyList<UnionCase> cases) =>
        Member(cases[0])?.Tag is { } tag && cases.All(item => Member(item)?.Tag == tag) ? tag.Name : null;

    /// <summary>The values that lead to a case, and to what extends it unless that is a case as well; null when it has its tag from no family.</summary>
    public TagValues? Values(UnionCase item, string tag, IReadOnlyList<UnionCase> cases)
    {
        if (Member(item) is not { } member || member.Tag.Name != tag)
        {
            return null;
        }

        var others = cases.Where(other => other != item).Select(Member).OfType<FamilyMember>().ToList();
        var values = member.Below.Where(below => !others.Any(other => below == other || below.Extends(other) && other.Extends(member))).Prepend(member)
            .SelectMany(below => below.Tags);
        return new TagValues(member.Tag.Kind, values.ToEquatableList());
    }

    private FamilyMember? Member(UnionCase item) => context.Families.Find(item.Component);

    private bool IsBase(UnionCase item, List<FamilyMember> members)
    {
        if (Member(item) is not { Tags.Count: 0 } member || !members.Any(other => other.Extends(member)))
        {
            return false;
        }

        if (members.Count > 2)
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, item.Node.Spot, $"the case '{item.Component}'", "the other cases extend it, and it has no tag of its own");
        }

        return true;
    }
}
