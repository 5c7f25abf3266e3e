using System.Globalization;
using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares open enums, and whole numbers with names.</summary>
internal sealed class EnumComparer(ComparisonScope scope)
{
    public void Compare(EnumModel old, EnumModel @new, Compared compared)
    {
        if (old.HintsOnly != @new.HintsOnly)
        {
            var change = scope.Add(
                @new.HintsOnly ? EnumChecks.Opened : EnumChecks.Closed, compared, Hints(old), Hints(@new),
                @new.HintsOnly ? compared.Use.IfReceived(Verdicts.Behavior) : compared.Use.IfSent(Verdicts.Wire));
            if (!@new.HintsOnly && compared.Use.Sent)
            {
                change.Reported("ORG1002");
            }
        }

        foreach (var (before, after) in Paired<EnumMemberModel>.ByKey(old.Members, @new.Members, member => member.WireValue))
        {
            var value = (before ?? after)!.WireValue;
            var gone = Compare(value, before?.Name.Text, after?.Name.Text, old.Name.Text, @new.Name.Text, compared, isRefused: !@new.HintsOnly);
            if (gone is not null && compared.Use.Sent && !@new.HintsOnly)
            {
                gone.Reported("ORG1002");
            }
        }
    }

    public void Compare(ConstantsModel old, ConstantsModel @new, Compared compared)
    {
        if (old.Kind != @new.Kind)
        {
            var relation = scope.Relations.Of(new ScalarRef(old.Kind), new ScalarRef(@new.Kind));
            scope.Add(EnumChecks.NumbersChanged, compared, Words.Lower(old.Kind), Words.Lower(@new.Kind), ValueComparer.Verdict(relation, compared.Use));
        }

        foreach (var (before, after) in Paired<NumberConstantModel>.ByKey(old.Members, @new.Members, member => member.Value))
        {
            var value = (before ?? after)!.Value.ToString(CultureInfo.InvariantCulture);
            Compare(value, before?.Name.Text, after?.Name.Text, old.Name.Text, @new.Name.Text, compared, isRefused: true);
        }
    }

    /// <summary>Compares a value; returns the change when it is gone.</summary>
    private Change? Compare(string value, string? before, string? after, string oldType, string newType, Compared compared, bool isRefused)
    {
        var where = new Whereabouts(
            before is null ? null : scope.Old.Place(PlaceKind.Value, oldType, value), after is null ? null : scope.New.Place(PlaceKind.Value, newType, value))
            .Or(compared.Where);
        if (before is null)
        {
            scope.Add(EnumChecks.ValueAdded, where, new Subject(newType, after), null, value, compared.Use.IfReceived(Verdicts.Behavior));
        }
        else if (after is null)
        {
            return scope.Add(
                EnumChecks.ValueRemoved, where, new Subject(oldType, before), value, null, isRefused ? compared.Use.IfSent(Verdicts.Wire) : Verdicts.None);
        }
        else if (before != after)
        {
            AddRenamed(value, before, after, oldType, newType, where, compared);
        }

        return null;
    }

    private void AddRenamed(string value, string before, string after, string oldType, string newType, Whereabouts where, Compared compared)
    {
        var change = scope.Add(new Change(EnumChecks.ValueRenamed, where, new Subject(newType, after))
        {
            Old = before,
            New = after,
            OldName = before,
            NewName = after,
        });
        change.Also.Add(new Subject(oldType, before));
        var names = $"{{ {YamlText.Of(value)}: {YamlText.Of(before)} }}";
        if (OverlayText.Set(compared.Where.New, ExtensionKeys.EnumNames, names) is { } overlay)
        {
            change.Overlay.Add(overlay);
        }
    }

    private static string Hints(EnumModel model) => model.HintsOnly ? "any text" : "the known values";
}
