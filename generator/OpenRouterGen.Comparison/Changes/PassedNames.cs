using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>
/// What is called otherwise, and breaks no code: something else has the old name now, as where two members exchange theirs, and the same code means that.
/// </summary>
internal static class PassedNames
{
    private static readonly Check[] s_renames =
    [
        OperationChecks.Renamed, OperationChecks.MethodRenamed, OperationChecks.Moved, OperationChecks.TagRenamed, StreamChecks.MethodRenamed,
        ParameterChecks.Renamed, MemberChecks.Renamed, EnumChecks.ValueRenamed, CatalogChecks.EntryRenamed,
    ];

    /// <summary>Adds the verdict, after all that breaks was attached.</summary>
    public static void Mark(IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            // An operation may have another id and the same methods. What is kept as obsolete is a warning.
            var isNameless = change.Check == OperationChecks.Renamed && change.OldName is null;
            if (Array.IndexOf(s_renames, change.Check) >= 0 && !isNameless && (change.Verdicts & (Verdicts.Source | Verdicts.Build)) == Verdicts.None)
            {
                change.Verdicts |= Verdicts.Behavior;
            }
        }
    }
}
