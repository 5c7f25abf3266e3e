using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Compares what a generation cost with the prices of the endpoint that billed it. Nothing is sent, and nothing is guessed.</summary>
public static class BillComparison
{
    /// <summary>Finds the endpoint that billed a generation, and what its prices say of the request.</summary>
    /// <param name="model">The model with its endpoints.</param>
    /// <param name="request">The request, as it was sent.</param>
    /// <param name="generation">The service's record, such as <c>(await client.Generations.GetAsync(id)).Data</c>.</param>
    /// <returns>The bill beside the estimate.</returns>
    /// <exception cref="ArgumentNullException">The model, the request or the record is null.</exception>
    public static GenerationBill BillOf(this IPricedModel model, IDescribedRequest request, IBilledGeneration generation)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(generation);
        return Of(model, RequestParameters.Of(request), generation);
    }

    /// <summary>The same by the prices of the client's catalog. <see cref="CostEstimate.AsOf"/> is their date.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The request, as it was sent.</param>
    /// <param name="generation">The service's record, such as <c>(await client.Generations.GetAsync(id)).Data</c>.</param>
    /// <returns>The bill beside the estimate.</returns>
    /// <exception cref="ArgumentNullException">The request or the record is null.</exception>
    public static GenerationBill BillOf<TRequest>(this TRequest request, IBilledGeneration generation)
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(generation);
        var parameters = RequestParameters.Of(request);
        return Of(SnapshotOf<TRequest>.Entry(parameters.EntryId ?? string.Empty), parameters, generation);
    }

    private static GenerationBill Of(IPricedModel model, RequestParameters request, IBilledGeneration generation)
    {
        var name = generation.ProviderName;
        var named = (model.PricedEndpoints ?? []).Where(endpoint => name is not null && endpoint.IsNamed(name)).ToList();
        var estimate = Estimate(model, named, request, generation).From((model as SnapshotEntry)?.AsOf);
        return new GenerationBill(name, named is [var only] ? only : null, generation.TotalCost, estimate);
    }

    private static CostEstimate Estimate(IPricedModel model, List<IPricedEndpoint> named, RequestParameters request, IBilledGeneration generation)
    {
        if (generation.IsOwnKey) return CostEstimate.Unknown("the provider was paid by a key of the user's own");
        return generation.ProviderName switch
        {
            null => CostEstimate.Unknown("the record does not say who served it"),
            { } name when named.Count == 0 => CostEstimate.Unknown("'" + name + "' is no endpoint of '" + model.Id + "' that is known"),
            _ => CostEstimation.OfAny(named, request, generation.NumMediaCompletion),
        };
    }
}
