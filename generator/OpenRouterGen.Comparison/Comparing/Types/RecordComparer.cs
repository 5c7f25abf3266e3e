using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares records.</summary>
internal sealed class RecordComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly MemberComparer _members = new(scope);
    private readonly ValueComparer _values = new(scope);
    private readonly ConstraintComparer _constraints = new(scope);
    private readonly InheritanceComparer _inheritance = new(scope);

    public void Compare(RecordModel old, RecordModel @new, Compared compared)
    {
        _members.Compare(old, old.Properties, @new, @new.Properties, compared);
        var additional = compared with { Subject = new Subject(@new.Name.Text, @new.AdditionalPropertiesName.Text) };
        if (_values.Compare(ValueCheckSet.Additional, old.AdditionalProperties, @new.AdditionalProperties, additional, throws: false))
        {
            _constraints.Compare(old.AdditionalConstraints, @new.AdditionalConstraints, additional, "each additional member: ");
        }

        if (old.AdditionalPropertiesName != @new.AdditionalPropertiesName)
        {
            scope.Add(MemberChecks.AdditionalRenamed, additional, old.AdditionalPropertiesName.Text, @new.AdditionalPropertiesName.Text)
                .Also.Add(new Subject(old.Name.Text, old.AdditionalPropertiesName.Text));
        }

        CompareExplicitNulls(old, @new, compared);
        CompareRules(old, @new, compared);
        if (!Equals(old.Described, @new.Described))
        {
            var change = scope.Add(TypeChecks.DescribedChanged, compared, Text(old.Described), Text(@new.Described), Verdicts.Behavior);
            if (@new.Described is not null)
            {
                change.Reported("ORG1031");
            }

            change.Echo = Echo(old, @new);
        }

        _inheritance.Compare(old.Inheritance, @new.Inheritance, compared);
    }

    // A catalog for another member speaks of the same parameters, or of those of another record.
    private Echo? Echo(RecordModel old, RecordModel @new)
    {
        if (old.Described is { } before && @new.Described is { } after && !Equals(before with { Member = after.Member }, after))
        {
            return null;
        }

        var catalogs = scope.Old.Model.Catalogs.Where(catalog => catalog.RecordName == old.Name)
            .Concat(scope.New.Model.Catalogs.Where(catalog => catalog.RecordName == @new.Name));
        var words = @new.Described is { } now ? $"requests are checked by '{@new.Name.Text}.{now.Member.Text}'" : $"'{@new.Name.Text}' is not checked";
        return new Echo(words, [.. catalogs.Select(catalog => new Subject(catalog.ClassName.Text))], []);
    }

    // It comes and goes with the members that may be null, whose findings say so.
    private void CompareExplicitNulls(RecordModel old, RecordModel @new, Compared compared)
    {
        if (old.ExplicitNullsName == @new.ExplicitNullsName)
        {
            return;
        }

        var could = old.Properties.Where(property => property.MayBeExplicitNull).Select(property => property.WireName);
        if (could.SequenceEqual(@new.Properties.Where(property => property.MayBeExplicitNull).Select(property => property.WireName), StringComparer.Ordinal))
        {
            var (before, after) = (old.ExplicitNullsName?.Text, @new.ExplicitNullsName?.Text);
            var change = scope.Add(MemberChecks.ExplicitNullsChanged, compared, before ?? "none", after ?? "none");
            change.Also.Add(new Subject(@new.Name.Text, before));
            change.Also.Add(new Subject(@new.Name.Text, after));
        }
    }

    private void CompareRules(RecordModel old, RecordModel @new, Compared compared)
    {
        foreach (var (before, after) in Paired<RuleModel>.ByKey(old.Rules, @new.Rules, rule => rule.Id))
        {
            if (after is null)
            {
                scope.Add(TypeChecks.RuleRemoved, compared, Words.Of(before!), null, Verdicts.Behavior);
            }
            else if (before is null || Words.Of(before) != Words.Of(after))
            {
                var change = scope.Add(
                    before is null ? TypeChecks.RuleAdded : TypeChecks.RuleChanged, compared, before is null ? null : Words.Of(before), Words.Of(after),
                    after.Effect == RuleEffect.Refused ? compared.Use.IfSent(Verdicts.Wire) : Verdicts.None);
                if (before is null || !IsLooser(before, after))
                {
                    change.Reported(Report(after));
                }
            }
            else
            {
                _facts.CompareDescriptions(before.Message, after.Message, compared);
            }
        }
    }

    // Whatever keeps to the old rule keeps to the new one: it holds for no more, and allows no less. What was a warning and ends a build now is news.
    private static bool IsLooser(RuleModel before, RuleModel after) =>
        (after.Effect != RuleEffect.Refused || before.Effect == RuleEffect.Refused)
        && before.Kind == after.Kind && before.Parameter == after.Parameter && before.Other == after.Other && before.WhenPattern == after.WhenPattern
        && (before.When.Count == 0 || (after.When.Count > 0 && !after.When.Except(before.When, StringComparer.Ordinal).Any()))
        && !before.Allowed.Except(after.Allowed, StringComparer.Ordinal).Any();

    private static string Report(RuleModel rule) => rule.Effect switch
    {
        RuleEffect.Refused => rule.Kind == RuleKind.Requires ? "ORG1008" : "ORG1006",
        RuleEffect.Ignored => "ORG1007",
        RuleEffect.Undecided => "ORG1020",
        _ => throw new InvalidOperationException(rule.Effect.ToString()),
    };

    private static string Text(DescribedRequestModel? described)
    {
        if (described is null)
        {
            return "nothing";
        }

        var endpoints = $"options{Words.List(described.Options)}; allowed{Words.List(described.Allowed)}; excluded{Words.List(described.Excluded)};"
            + $" preferred{Words.List(described.Preferred)}; suffixes{Words.List(described.Suffixes)}";
        return $"{described.Member.Text}:{Words.List(described.Parameters.Select(Text))}; {endpoints}";
    }

    private static string Text(DescribedParameterModel parameter) => parameter.WireName
        + (parameter.DescribedBy is { } other ? $" by {other}" : string.Empty)
        + (parameter.Pattern is { } pattern ? $" of {pattern}" : string.Empty)
        + $" (unsupported {Words.Lower(parameter.Unsupported)}, unlisted {Words.Lower(parameter.Unlisted)}, harmless{Words.List(parameter.Harmless)})";
}
