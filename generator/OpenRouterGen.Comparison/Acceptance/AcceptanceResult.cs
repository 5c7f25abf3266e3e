using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Acceptance;

/// <summary>The findings of a comparison beside what was accepted.</summary>
/// <param name="Open">The findings that nobody has accepted.</param>
/// <param name="Accepted">The findings that somebody has, by their fingerprint.</param>
/// <param name="NotNeeded">What was accepted and is not found any more. It stays in the file until somebody takes it out.</param>
internal sealed record AcceptanceResult(
    EquatableList<Finding> Open, IReadOnlyDictionary<string, AcceptedFinding> Accepted, EquatableList<AcceptedFinding> NotNeeded)
{
    /// <summary>The verdicts that count: those of the open findings.</summary>
    public Verdicts Verdicts => Open.Aggregate(Verdicts.None, (all, finding) => all | finding.Verdicts);
}
