using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>Folds changes under the one that they follow from: one edit is one finding.</summary>
internal static class EchoFolding
{
    /// <summary>The changes without those that follow from another one of them, which got their meaning.</summary>
    public static List<Change> Fold(IReadOnlyList<Change> changes)
    {
        var causes = new Dictionary<Subject, Change>();

        // Of several about one thing the one that can break code: the others are about its words.
        foreach (var change in changes.Where(change => change is { Echo: null, Subject: not null })
            .OrderByDescending(change => change.Check.Possible.HasFlag(Verdicts.Source)))
        {
            causes.TryAdd(change.Subject!.Value, change);
        }

        return [.. changes.Where(change => change.Echo is not { } echo || !FoldInto(change, echo, causes))];
    }

    private static bool FoldInto(Change change, Echo echo, Dictionary<Subject, Change> causes)
    {
        if (echo.Causes.Select(subject => causes.GetValueOrDefault(subject)).FirstOrDefault(found => found is not null) is not { } cause)
        {
            return false;
        }

        cause.Consequences.Add(echo.Words);
        cause.Also.AddRange(echo.Also);
        cause.Diagnostics.UnionWith(change.Diagnostics);
        cause.Verdicts |= change.Verdicts;
        return true;
    }
}
