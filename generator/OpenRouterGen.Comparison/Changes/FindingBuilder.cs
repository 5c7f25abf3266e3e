using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>Makes findings of changes, in the order of the documents.</summary>
internal static class FindingBuilder
{
    public static EquatableList<Finding> Build(IReadOnlyList<Change> changes, string document) => changes
        .Select(Build)
        .OrderBy(finding => File(Spot(finding), document), StringComparer.Ordinal)
        .ThenBy(finding => Spot(finding).Line)
        .ThenBy(finding => Spot(finding).Column)
        .ThenBy(finding => finding.Check.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.Old ?? finding.New, StringComparer.Ordinal)
        .ThenBy(finding => finding.Pointer, StringComparer.Ordinal)
        .ToEquatableList();

    private static Finding Build(Change change)
    {
        var (old, @new) = (change.Where.Old, change.Where.New);
        return new Finding(change.Check, (@new ?? old)?.Pointer ?? "#", change.Verdicts)
        {
            OldPointer = old?.Pointer,
            Type = change.Subject?.Type,
            Member = change.Subject?.Member,
            Old = change.Old,
            New = change.New,
            OldSpot = old?.Spot,
            NewSpot = @new?.Spot,
            Breaks = change.Breaks.ToEquatableList(),
            Diagnostics = change.Diagnostics.ToEquatableList(),
            Consequences = change.Consequences.ToEquatableList(),
            OldName = change.OldName,
            NewName = change.NewName,
            Overlay = change.Overlay.Count == 0 ? null : string.Concat(change.Overlay.Select(action => action.Yaml)),
            Advice = change.Overlay.Count == 0 ? null : "An overlay keeps the old name.",
        };
    }

    private static SourceSpot Spot(Finding finding) => finding.NewSpot ?? finding.OldSpot ?? default;

    // The document comes first, whatever its file is called.
    private static string File(SourceSpot spot, string document) => spot.File is null || spot.File == document ? string.Empty : spot.File;
}
