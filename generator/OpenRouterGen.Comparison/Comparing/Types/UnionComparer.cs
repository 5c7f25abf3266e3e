using System.Globalization;
using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares unions: cases of one type are one.</summary>
internal sealed class UnionComparer(ComparisonScope scope)
{
    // Two cases may be equal, but for their order.
    private static readonly IEqualityComparer<UnionCaseModel> s_byPlace = ReferenceEqualityComparer.Instance;

    private readonly ConstraintComparer _constraints = new(scope);

    public void Compare(UnionModel old, UnionModel @new, Compared compared)
    {
        if (old.TagName != @new.TagName)
        {
            var verdicts = Verdicts.Behavior | compared.Use.IfReceived(Verdicts.Wire);
            scope.Add(UnionChecks.TagNameChanged, compared, old.TagName ?? "none", @new.TagName ?? "none", verdicts);
        }

        var (oldNumbers, newNumbers) = (Numbers(old), Numbers(@new));
        var pairs = Pair(old.Cases, @new.Cases);
        var isDerived = pairs.Any(pair => pair.Old is not null && pair.New is not null && HaveOtherMembers(pair.Old, pair.New));
        foreach (var (before, after) in pairs)
        {
            var where = new Whereabouts(
                before is null ? null : scope.Old.Place(PlaceKind.Case, old.Name.Text, oldNumbers[before]),
                after is null ? null : scope.New.Place(PlaceKind.Case, @new.Name.Text, newNumbers[after]));
            var item = compared with { Where = where.Or(compared.Where), Schema = where.Or(compared.Where) };
            if (before is not null && after is not null)
            {
                Compare(before, after, item, isDerived || old.TagName != @new.TagName || HasOtherTag(before, after, @new.TagName));
            }
            else if (after is not null)
            {
                var change = scope.Add(UnionChecks.CaseAdded, item, null, Words.Of(after.Type), item.Use.IfReceived(Verdicts.Behavior));
                change.Between(null, after.Type);
                if (item.Use.Received)
                {
                    change.Reported("ORG1011", "ORG1012");
                }
            }
            else
            {
                scope.Add(UnionChecks.CaseRemoved, item, Words.Of(before!.Type), null, item.Use.IfSent(Verdicts.Wire)).Between(before.Type, null)
                    .Reported("ORG1014");
            }
        }

        CompareOrder(old, @new, pairs, compared);
    }

    private void Compare(UnionCaseModel before, UnionCaseModel after, Compared compared, bool isDerived)
    {
        if (!scope.Types.AreSame(before.Type, after.Type))
        {
            var verdicts = ValueComparer.Verdict(scope.Relations.Of(before.Type, after.Type), compared.Use);
            scope.Add(UnionChecks.CaseTypeChanged, compared, Words.Of(before.Type), Words.Of(after.Type), verdicts).Between(before.Type, after.Type)
                .Reported("ORG1014");
        }

        var (old, @new) = (Words.Of(before.Test), Words.Of(after.Test));
        if (old != @new && !isDerived)
        {
            scope.Add(UnionChecks.CaseTestChanged, compared, old, @new, Verdicts.Behavior | compared.Use.IfReceived(Verdicts.Wire));
        }

        _constraints.Compare(before.Constraints, after.Constraints, compared);
    }

    // Tags lead to one case whatever the order; what looks at kinds and members takes the first that fits.
    private void CompareOrder(UnionModel old, UnionModel @new, List<Paired<UnionCaseModel>> pairs, Compared compared)
    {
        var newOf = pairs.Where(pair => pair is { Old.Test: not TagTest, New.Test: not TagTest }).ToDictionary(pair => pair.Old!, pair => pair.New!, s_byPlace);
        var newCases = newOf.Values.ToHashSet(s_byPlace);
        var before = old.Cases.Where(newOf.ContainsKey).Select(item => Words.Of(newOf[item].Type));
        var after = @new.Cases.Where(newCases.Contains).Select(item => Words.Of(item.Type));
        var (one, other) = (string.Join(", ", before), string.Join(", ", after));
        if (one != other)
        {
            scope.Add(UnionChecks.Reordered, compared, one, other, Verdicts.Behavior);
        }
    }

    private List<Paired<UnionCaseModel>> Pair(EquatableList<UnionCaseModel> old, EquatableList<UnionCaseModel> @new)
    {
        // What one tag or one kind of JSON leads to is one case, whatever its type.
        var pairs = Paired<UnionCaseModel>.ByKey(
            old, @new, item => scope.Types.Key(item.Type, isOld: true), item => scope.Types.Key(item.Type, isOld: false));
        return Paired<UnionCaseModel>.Renamed(pairs, (one, other) => one.Test is TagTest or KindTest && one.Test == other.Test);
    }

    // How cases are recognised follows from their members: then the members' findings say it.
    private bool HaveOtherMembers(UnionCaseModel before, UnionCaseModel after) => Record(scope.Old, before) is { } old && Record(scope.New, after) is { } @new
        && !old.Properties.Select(Demand).ToHashSet().SetEquals(@new.Properties.Select(Demand));

    private bool HasOtherTag(UnionCaseModel before, UnionCaseModel after, string? tag) => tag is not null
        && Record(scope.Old, before)?.Properties.FirstOrDefault(property => property.WireName == tag) is { } old
        && Record(scope.New, after)?.Properties.FirstOrDefault(property => property.WireName == tag) is { } @new
        && (old.Constant != @new.Constant || old.Type != @new.Type || !Values(scope.Old, old).SequenceEqual(Values(scope.New, @new), StringComparer.Ordinal));

    private static (string, bool) Demand(PropertyModel property) => (property.WireName, property.Required);

    private static IEnumerable<string> Values(SideModel side, PropertyModel property) => property.Type is NamedRef named
        && side.Types.GetValueOrDefault(named.Name) is EnumModel values ? values.Members.Select(member => member.WireValue) : [];

    private static RecordModel? Record(SideModel side, UnionCaseModel item) =>
        item.Type is NamedRef named ? side.Types.GetValueOrDefault(named.Name) as RecordModel : null;

    private static Dictionary<UnionCaseModel, string> Numbers(UnionModel union) =>
        union.Cases.Index().ToDictionary(item => item.Item, item => item.Index.ToString(CultureInfo.InvariantCulture), s_byPlace);
}
