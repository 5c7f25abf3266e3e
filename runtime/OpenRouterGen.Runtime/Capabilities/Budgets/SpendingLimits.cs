namespace OpenRouter.Runtime;

/// <summary>What a call may spend, and where its prices are from.</summary>
/// <param name="MaxCost">The most that the call may cost, in US dollars; null for no limit.</param>
/// <param name="Budget">What clients may spend together; null for no limit.</param>
/// <param name="CostWhenUnknown">What a call of unknown cost counts as; null when such a call is not made.</param>
/// <param name="Prices">Models with their prices, which count before those of the catalog.</param>
internal sealed record SpendingLimits(decimal? MaxCost, SpendingBudget? Budget, decimal? CostWhenUnknown, IList<IPricedModel> Prices)
{
    public bool IsNone => MaxCost is null && Budget is null;

    /// <summary>What a request costs at the dearest endpoint of its model.</summary>
    public CostEstimate Estimate(IDescribedRequest request)
    {
        var parameters = RequestParameters.Of(request);
        if (parameters.EntryId is not { } id) return CostEstimate.Unknown("the request names no model");
        var given = Prices.FirstOrDefault(model => SnapshotEntry.IsNamed(model.Id, id, parameters.EntrySuffixes));
        return (given ?? request.Catalog?.Find(id)) is { } priced
            ? CostEstimation.Of(priced, parameters)
            : CostEstimate.Unknown("neither the prices given nor the catalog have the model '" + id + "'");
    }
}
