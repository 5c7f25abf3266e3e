using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>What is compared, and how it is shown.</summary>
/// <param name="Old">The source of the old document.</param>
/// <param name="New">The source of the new document.</param>
internal sealed record DiffRequest(string Old, string New)
{
    public Verdicts FailOn { get; init; }

    public bool Json { get; init; }
}
