using System.Globalization;

namespace OpenRouter;

/// <summary>What a generation cost, and what it should have cost at the endpoint that billed it.</summary>
/// <param name="ProviderName">Who served it, in the words of the service's record; null when that does not say.</param>
/// <param name="Endpoint">The endpoint that billed; null when none of the model's has the name, or several have.</param>
/// <param name="Cost">What was billed, in US dollars.</param>
/// <param name="Estimate">What the prices of the endpoint say, for as many pictures as were made; unknown with the reason when that cannot be said.</param>
public sealed record GenerationBill(string? ProviderName, IPricedEndpoint? Endpoint, decimal Cost, CostEstimate Estimate)
{
    /// <summary>Whether bill and prices agree; null when the estimate is not known.</summary>
    public bool? Agrees => Estimate.Contains(Cost);

    /// <summary>
    /// By how much the bill is above the estimate, in US dollars; negative when it is below, 0 when both agree, null when the estimate is not known.
    /// </summary>
    public decimal? Difference => Agrees switch
    {
        null => null,
        true => 0,
        false => Cost > Estimate.Maximum ? Cost - Estimate.Maximum : Cost - Estimate.Minimum,
    };

    /// <summary>Who billed what, and the estimate beside it.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ProviderName ?? "somebody"} billed {Cost} USD; by its prices {Estimate}");
}
