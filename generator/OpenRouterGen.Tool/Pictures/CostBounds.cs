using OpenRouter;
using OpenRouterGen.Tool.Discovery;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>What requests may cost together, in US dollars.</summary>
internal sealed record CostBounds(decimal Minimum, decimal Maximum)
{
    /// <summary>The sum; null where nobody knows what one of them costs.</summary>
    public static CostBounds? Of(IReadOnlyList<CostEstimate> estimates) => estimates.Any(estimate => estimate.IsUnknown)
        ? null
        : new CostBounds(estimates.Sum(estimate => estimate.Minimum!.Value), estimates.Sum(estimate => estimate.Maximum!.Value));

    public bool Contains(decimal cost) => cost >= Minimum && cost <= Maximum;

    public override string ToString() => CostText.Amount(Minimum, Maximum);
}
