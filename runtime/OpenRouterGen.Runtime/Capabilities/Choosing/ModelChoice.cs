using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Which models or endpoints take a request. Nothing is sent.</summary>
public static class ModelChoice
{
    /// <summary>
    /// Those that say that they take the request as it is: they refuse nothing of it, ignore nothing, and speak of all of it. The others, with their reasons,
    /// are <see cref="WhyNot"/>'s. Which model the request names is not looked at.
    /// </summary>
    /// <typeparam name="T">Models or endpoints.</typeparam>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="models">The models or endpoints.</param>
    /// <param name="request">The request.</param>
    /// <param name="cheapestFirst">
    /// Whether the most that the request may cost gives the order, else it stays; those of which it is not known come last. A model of the listing states
    /// no prices, so those of the client's catalog count.
    /// </param>
    /// <returns>Those that take it.</returns>
    /// <exception cref="ArgumentNullException">There are no models, or there is no request.</exception>
    public static IReadOnlyList<T> ThatAccept<T, TRequest>(this IEnumerable<T> models, TRequest request, bool cheapestFirst = false)
        where T : IAccepting
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(request);
        var parameters = RequestParameters.Of(request);
        var accepting = models.Where(model => Reasons(model, parameters).Count == 0);
        return cheapestFirst
            ? [.. accepting.OrderBy(model => CostEstimation.EstimateFor<TRequest>(model, parameters).Maximum ?? decimal.MaxValue)]
            : [.. accepting];
    }

    /// <summary>Those that are not known to take the request as it is, each with its reasons.</summary>
    /// <typeparam name="T">Models or endpoints.</typeparam>
    /// <param name="models">The models or endpoints.</param>
    /// <param name="request">The request.</param>
    /// <returns>Those that are not in <see cref="ThatAccept"/>, in their order.</returns>
    /// <exception cref="ArgumentNullException">There are no models, or there is no request.</exception>
    public static IReadOnlyList<RejectedRequest<T>> WhyNot<T>(this IEnumerable<T> models, IDescribedRequest request)
        where T : IAccepting
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(request);
        var parameters = RequestParameters.Of(request);
        return [.. models.Select(model => new RejectedRequest<T>(model, Reasons(model, parameters))).Where(static model => model.Reasons.Count > 0)];
    }

    private static IReadOnlyList<ParameterJudgement> Reasons(IAccepting model, RequestParameters parameters) =>
    [
        .. RequestCheck.Report(model.Stated, parameters).Parameters
            .Where(static judgement => judgement.Verdict != ParameterVerdict.Accepted)
            .OrderByDescending(static judgement => judgement.Verdict),
    ];
}
