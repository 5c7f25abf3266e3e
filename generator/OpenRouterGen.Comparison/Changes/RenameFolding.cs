using OpenRouterGen.Comparison.Checks;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>
/// Folds names that were made from a place under what has another name there: a schema within a component is named after it, and one within an operation
/// after the operation.
/// </summary>
internal static class RenameFolding
{
    /// <summary>The changes without those that follow from another one of them, which got their overlay.</summary>
    public static List<Change> Fold(IReadOnlyList<Change> changes)
    {
        var causes = new Dictionary<string, Change>(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.Check == TypeChecks.Renamed || change.Check == OperationChecks.Renamed))
        {
            if (change.Where is { IsOwner: false, New: { } place })
            {
                causes.TryAdd(place.Pointer, change);
            }
        }

        return [.. changes.Where(change => change.Check != TypeChecks.Renamed || !FoldInto(change, causes))];
    }

    private static bool FoldInto(Change change, Dictionary<string, Change> causes)
    {
        if (change.Where.New is not { } place || Cause(place.Pointer, causes) is not { } cause)
        {
            return false;
        }

        cause.Consequences.Add($"'{change.OldName}' is '{change.NewName}'");
        cause.Overlay.AddRange(change.Overlay);
        cause.Also.AddRange(change.Also);
        if (change.Subject is { } subject)
        {
            cause.Also.Add(subject);
        }

        return true;
    }

    // The outermost: what is within it follows from it as well.
    private static Change? Cause(string pointer, Dictionary<string, Change> causes)
    {
        for (var end = pointer.IndexOf('/', StringComparison.Ordinal); end >= 0; end = pointer.IndexOf('/', end + 1))
        {
            if (causes.TryGetValue(pointer[..end], out var cause))
            {
                return cause;
            }
        }

        return null;
    }
}
