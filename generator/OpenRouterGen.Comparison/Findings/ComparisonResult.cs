using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Findings;

/// <summary>What a comparison found, in the order of the documents.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="ChecksRun">How many kinds of change were looked for: a comparison that looked for none has found nothing out.</param>
internal sealed record ComparisonResult(EquatableList<Finding> Findings, int ChecksRun)
{
    /// <summary>The file of the new document.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>All verdicts together.</summary>
    public Verdicts Verdicts => Findings.Aggregate(Verdicts.None, (all, finding) => all | finding.Verdicts);
}
