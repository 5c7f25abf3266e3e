using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Estimates what a request will cost, from stated prices. Nothing is sent, and nothing is guessed.</summary>
public static class CostEstimation
{
    /// <summary>What the request costs at this endpoint: one number, a range, or unknown with the reason.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="request">The request, as it will be sent: fit it first.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentNullException">The endpoint or the request is null.</exception>
    public static CostEstimate EstimateCost(this IPricedEndpoint endpoint, IDescribedRequest request)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        return PriceSum.Of(endpoint, RequestParameters.Of(request));
    }

    /// <summary>
    /// What the request costs at this model: from the least of its endpoints to the most of them, since any may serve it. Unknown when it is so at one of them.
    /// </summary>
    /// <param name="model">The model with its endpoints.</param>
    /// <param name="request">The request, as it will be sent: fit it first.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentNullException">The model or the request is null.</exception>
    public static CostEstimate EstimateCost(this IPricedModel model, IDescribedRequest request)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(request);
        return Of(model, RequestParameters.Of(request));
    }

    /// <summary>
    /// What the request costs at this model by the prices of the client's catalog, since a listing states none. <see cref="CostEstimate.AsOf"/> is their date.
    /// </summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="request">The request, as it will be sent: fit it first.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentNullException">The model or the request is null.</exception>
    public static CostEstimate EstimateCost<TRequest, TDescriptor>(this IModelDescriptors<TDescriptor> model, TRequest request)
        where TRequest : class, IFittableRequest<TRequest>
        where TDescriptor : IUnionModel
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(request);
        return EstimateFor<TRequest>(model, RequestParameters.Of(request));
    }

    /// <summary>What the request costs at the model that it names, by the prices of the client's catalog and without a call.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The request, as it will be sent: fit it first.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    public static CostEstimate EstimateCost<TRequest>(this TRequest request)
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        var parameters = RequestParameters.Of(request);
        return parameters.EntryId is { } id ? Of(SnapshotOf<TRequest>.Entry(id), parameters) : CostEstimate.Unknown("the request names no model");
    }

    internal static CostEstimate EstimateFor<TRequest>(IAccepting model, RequestParameters request)
        where TRequest : class, IFittableRequest<TRequest> => model switch
        {
            IPricedEndpoint endpoint => PriceSum.Of(endpoint, request),
            IPricedModel priced => Of(priced, request),
            _ when model.Stated.Id is { } id => Of(SnapshotOf<TRequest>.Entry(id), request),
            _ => CostEstimate.Unknown("no prices are stated"),
        };

    internal static CostEstimate Of(IPricedModel model, RequestParameters request)
    {
        var asOf = (model as SnapshotEntry)?.AsOf;
        return model.PricedEndpoints is { Count: > 0 } endpoints
            ? OfAny(endpoints, request).From(asOf)
            : CostEstimate.Unknown("nobody says who serves '" + model.Id + "'").From(asOf);
    }

    /// <summary>What the request costs at one of these endpoints, whichever it is.</summary>
    /// <param name="endpoints">The endpoints, at least one.</param>
    /// <param name="request">The request.</param>
    /// <param name="made">How many pictures were made; null before the call.</param>
    internal static CostEstimate OfAny(IReadOnlyList<IPricedEndpoint> endpoints, RequestParameters request, long? made = null)
    {
        var estimates = endpoints.Select(endpoint => (endpoint.ProviderSlug, Estimate: PriceSum.Of(endpoint, request, made))).ToList();
        if (estimates is [var only]) return only.Estimate;
        if (estimates.Find(static one => one.Estimate.IsUnknown) is { Estimate: { } unknown } found)
            return CostEstimate.Unknown(found.ProviderSlug + ": " + unknown.Reason);
        var (least, most) = (estimates.Min(static one => one.Estimate.Minimum!.Value), estimates.Max(static one => one.Estimate.Maximum!.Value));
        return CostEstimate.Of(least, most, "endpoints differ", []);
    }
}
