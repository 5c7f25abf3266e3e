using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the members of records and forms.</summary>
internal sealed class MemberComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly ValueComparer _values = new(scope);
    private readonly ConstraintComparer _constraints = new(scope);

    /// <summary>Compares members, and returns those that both sides have.</summary>
    public IReadOnlyList<Paired<PropertyModel>> Compare(
        TypeModel oldOwner, IEnumerable<PropertyModel> old, TypeModel newOwner, IEnumerable<PropertyModel> @new, Compared owner)
    {
        var pairs = Paired<PropertyModel>.Renamed(Paired<PropertyModel>.ByKey(old, @new, property => property.WireName), IsRenamed);
        foreach (var (before, after) in pairs)
        {
            var member = (before ?? after)!;
            var compared = new Compared(
                Where(PlaceKind.Member, oldOwner, before, newOwner, after).Or(owner.Where),
                after is null ? new Subject(oldOwner.Name.Text, before!.Name.Text) : new Subject(newOwner.Name.Text, after.Name.Text),
                UseOf(member, owner.Use))
            {
                Also = before is null || after is null ? [] : [new Subject(oldOwner.Name.Text, before.Name.Text)],
            };
            if (before is not null && after is not null)
            {
                compared = compared with
                {
                    Schema = Where(PlaceKind.MemberSchema, oldOwner, before, newOwner, after).Or(compared.Where),
                    Words = Where(PlaceKind.MemberWords, oldOwner, before, newOwner, after).Or(compared.Where),
                };
                Compare(before, after, compared, IsTag(oldOwner, before) || IsTag(newOwner, after));
            }
            else if (after is not null)
            {
                scope.Add(
                    after.Required ? MemberChecks.AddedRequired : MemberChecks.Added, compared, null, Words.Of(after),
                    after.Required ? compared.Use.IfSent(Verdicts.Wire) : Verdicts.None).Between(null, after.Type);
            }
            else
            {
                scope.Add(MemberChecks.Removed, compared, Words.Of(member), null, Verdicts.Wire).Between(member.Type, null);
            }
        }

        return [.. pairs.Where(pair => pair.Old is not null && pair.New is not null)];
    }

    private void Compare(PropertyModel before, PropertyModel after, Compared compared, bool isTag)
    {
        CompareNames(before, after, compared);
        if (before.Direction != after.Direction)
        {
            CompareDirections(before, after, compared);
        }
        else
        {
            CompareDemands(before, after, compared);
        }

        var nullReport = compared.Use.Sent && before.MayBeExplicitNull && !after.MayBeExplicitNull ? "ORG1022" : null;
        var isOneSort = _values.Compare(
            ValueCheckSet.Member, before.Type, after.Type, compared, throws: before is { Required: true, Type.Nullable: false }, nullReport);
        if (isOneSort)
        {
            _constraints.Compare(before.Constraints, after.Constraints, compared);
        }

        // A type that only takes one value has another one anyway.
        if (!isTag && before.Constant != after.Constant && scope.Types.AreSame(before.Type, after.Type))
        {
            var verdicts = after.Constant is null ? Verdicts.Behavior : Verdicts.Behavior | Verdicts.Wire;
            scope.AddToSchema(MemberChecks.ConstantChanged, compared, Words.Of(before.Constant), Words.Of(after.Constant), verdicts);
        }

        if (before.IsResults != after.IsResults)
        {
            scope.Add(MemberChecks.ResultsChanged, compared, Results(before), Results(after), Verdicts.Behavior);
        }

        _facts.CompareDefaults(before.Default, after.Default, compared);
        _facts.CompareDeprecation(before.Deprecated, after.Deprecated, compared);
        if (!_facts.AreOfType(before.Type, before.Description, after.Type, after.Description))
        {
            _facts.CompareDescriptions(before.Description, after.Description, compared);
        }
    }

    private void CompareNames(PropertyModel before, PropertyModel after, Compared compared)
    {
        var isRenamedOnWire = before.WireName != after.WireName;
        if (!isRenamedOnWire && before.Names == after.Names)
        {
            return;
        }

        var change = scope.Add(new Change(isRenamedOnWire ? MemberChecks.WireNameChanged : MemberChecks.Renamed, compared.Where, compared.Subject)
        {
            Old = isRenamedOnWire ? before.WireName : before.Name.Text,
            New = isRenamedOnWire ? after.WireName : after.Name.Text,
            OldName = before.Name.Text,
            NewName = after.Name.Text,
            Verdicts = isRenamedOnWire ? Verdicts.Wire : Verdicts.None,
        });
        change.Also.AddRange(compared.Also);
        if (OverlayText.Set(compared.Where.New, ExtensionKeys.Name, YamlText.Of(before.Name.Text)) is { } overlay && !compared.Where.IsOwner)
        {
            change.Overlay.Add(overlay);
        }
    }

    private void CompareDirections(PropertyModel before, PropertyModel after, Compared compared)
    {
        var stops = compared.Use.Received && after.Direction == MemberDirection.Requests;
        scope.Add(
            MemberChecks.DirectionChanged, compared, Direction(before), Direction(after), stops ? Verdicts.Wire | Verdicts.Behavior : Verdicts.Behavior);
    }

    private void CompareDemands(PropertyModel before, PropertyModel after, Compared compared)
    {
        if (!before.Required && after.Required)
        {
            scope.Add(MemberChecks.Required, compared, Words.Of(before), Words.Of(after), compared.Use.IfSent(Verdicts.Wire));
        }
        else if (before.Required && !after.Required)
        {
            scope.Add(MemberChecks.Optional, compared, Words.Of(before), Words.Of(after), compared.Use.IfReceived(Verdicts.Wire));
        }
        else if (before.IsDemandedOfRequests != after.IsDemandedOfRequests)
        {
            scope.Add(
                after.IsDemandedOfRequests ? MemberChecks.Demanded : MemberChecks.NotDemanded, compared, Demand(before), Demand(after),
                after.IsDemandedOfRequests ? compared.Use.IfSent(Verdicts.Wire) | Verdicts.Behavior : Verdicts.Behavior);
        }
    }

    // A member that a record has from the one that it extends stands there.
    private Whereabouts Where(PlaceKind kind, TypeModel oldOwner, PropertyModel? before, TypeModel newOwner, PropertyModel? after) =>
        new(before is null ? null : Place(scope.Old, kind, oldOwner, before), after is null ? null : Place(scope.New, kind, newOwner, after));

    private static ModelPlace? Place(SideModel side, PlaceKind kind, TypeModel owner, PropertyModel property)
    {
        for (var type = owner; ; type = side.Types[((RecordModel)type).Inheritance!.Base!])
        {
            if (side.Place(kind, type.Name.Text, property.WireName) is { } place)
            {
                return place;
            }

            if (type is not RecordModel { Inheritance.Base: { } extended } || !side.Types.ContainsKey(extended))
            {
                return null;
            }
        }
    }

    private static Use UseOf(PropertyModel property, Use use) => property.Direction switch
    {
        MemberDirection.Both => use,
        MemberDirection.Answers => use with { Sent = false },
        MemberDirection.Requests => use with { Received = false },
        _ => throw new InvalidOperationException(property.Direction.ToString()),
    };

    private static bool IsRenamed(PropertyModel before, PropertyModel after) => before.Description is { Length: > 0 }
        && before with { WireName = after.WireName, Names = after.Names } == after;

    // The tag of a record that extends another one is the family's.
    private static bool IsTag(TypeModel owner, PropertyModel property) => owner is RecordModel { Inheritance.TagName: var tag } && tag == property.WireName;

    private static string Demand(PropertyModel property) => property.WireName + (property.IsDemandedOfRequests ? ": demanded of requests" : ": optional");

    private static string Results(PropertyModel property) => property.IsResults ? "results" : "list";

    private static string Direction(PropertyModel property) => property.Direction switch
    {
        MemberDirection.Both => "requests and answers",
        MemberDirection.Answers => "answers",
        MemberDirection.Requests => "requests",
        _ => throw new InvalidOperationException(property.Direction.ToString()),
    };
}
