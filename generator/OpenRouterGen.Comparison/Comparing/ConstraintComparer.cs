using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares constraints, each end of a range for itself: what is stricter breaks requests, what is looser may surprise who reads answers.</summary>
internal sealed class ConstraintComparer(ComparisonScope scope)
{
    public void Compare(ConstraintModel old, ConstraintModel @new, Compared compared, string of = "")
    {
        if (old == @new)
        {
            return;
        }

        var numbers = (ConstraintChecks.NumberStricter, ConstraintChecks.NumberLooser, "ORG1001");
        CompareEnds(ConstraintEnd.Least(old.Bounds), ConstraintEnd.Least(@new.Bounds), numbers, compared, of);
        CompareEnds(ConstraintEnd.Greatest(old.Bounds), ConstraintEnd.Greatest(@new.Bounds), numbers, compared, of);
        var lengths = (ConstraintChecks.LengthStricter, ConstraintChecks.LengthLooser, "ORG1003");
        CompareEnds(ConstraintEnd.Least(old.Length), ConstraintEnd.Least(@new.Length), lengths, compared, of);
        CompareEnds(ConstraintEnd.Greatest(old.Length), ConstraintEnd.Greatest(@new.Length), lengths, compared, of);
        var items = (ConstraintChecks.ItemsStricter, ConstraintChecks.ItemsLooser, "ORG1004");
        CompareEnds(ConstraintEnd.Least(old.Items), ConstraintEnd.Least(@new.Items), items, compared, of);
        CompareEnds(ConstraintEnd.Greatest(old.Items), ConstraintEnd.Greatest(@new.Items), items, compared, of);
        ComparePatterns(old.Pattern, @new.Pattern, compared, of);
        Compare(old.EachItem ?? ConstraintModel.None, @new.EachItem ?? ConstraintModel.None, compared, of + "each item: ");
        Compare(old.EachValue ?? ConstraintModel.None, @new.EachValue ?? ConstraintModel.None, compared, of + "each value: ");
    }

    private void CompareEnds(ConstraintEnd old, ConstraintEnd @new, (Check Stricter, Check Looser, string Id) checks, Compared compared, string of)
    {
        switch (@new.StricterThan(old))
        {
            case true:
                Stricter(checks.Stricter, ReportOf(checks.Id, of), of + old.Text, of + @new.Text, compared);
                break;
            case false:
                scope.AddToSchema(checks.Looser, compared, of + old.Text, of + @new.Text, compared.Use.IfReceived(Verdicts.Behavior));
                break;
            default:
                break;
        }
    }

    private void ComparePatterns(string? old, string? @new, Compared compared, string of)
    {
        if (old == @new)
        {
            return;
        }

        if (@new is null)
        {
            scope.AddToSchema(ConstraintChecks.PatternRemoved, compared, of + old, null, compared.Use.IfReceived(Verdicts.Behavior));
        }
        else
        {
            var check = old is null ? ConstraintChecks.PatternAdded : ConstraintChecks.PatternChanged;
            Stricter(check, ReportOf("ORG1005", of), old is null ? null : of + old, of + @new, compared);
        }
    }

    // What is within a list or a map is looked at when the request is sent, and not by the analyzers.
    private static string? ReportOf(string id, string of) => of.Length == 0 ? id : null;

    private void Stricter(Check check, string? id, string? old, string? @new, Compared compared)
    {
        var change = scope.AddToSchema(check, compared, old, @new, compared.Use.IfSent(Verdicts.Wire));
        if (compared.Use.Sent && id is not null)
        {
            change.Reported(id);
        }
    }
}
