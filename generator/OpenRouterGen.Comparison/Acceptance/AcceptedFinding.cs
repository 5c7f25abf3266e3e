using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Acceptance;

/// <summary>A finding that a team has accepted.</summary>
/// <param name="Fingerprint">What the finding is known by.</param>
/// <param name="Id">The id of its check, for who reads the file.</param>
/// <param name="Pointer">Where it is, for who reads the file.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Date">When it was, as year, month and day.</param>
internal sealed record AcceptedFinding(string Fingerprint, string Id, string Pointer, string Reason, DateOnly Date)
{
    public static AcceptedFinding Of(Finding finding, string reason, DateOnly date) =>
        new(finding.Fingerprint, finding.Check.Id, finding.Pointer, reason, date);
}
