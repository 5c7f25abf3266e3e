using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Tries one model after the other, and never pays twice.</summary>
public static class ModelFallback
{
    /// <summary>
    /// Sends the request to the first of these models that answers. Each gets the request as it takes it (<see cref="RequestFitting"/>). The next one is
    /// tried only after a failure that was provably not billed and that another model may not have; a model that refuses what cannot be mended is passed over.
    /// </summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The answer.</typeparam>
    /// <param name="request">The request; the model that it names does not count.</param>
    /// <param name="models">
    /// The ids of models, such as constants of the catalog, the preferred first. For one that the catalog does not have nothing is changed but the id.
    /// </param>
    /// <param name="send">Sends a request, such as <c>(fitted, token) => client.Images.GenerateAsync(fitted, null, token)</c>.</param>
    /// <param name="cancellationToken">Cancels the call. No further model is tried then.</param>
    /// <returns>The answer, and the way to it.</returns>
    /// <exception cref="ArgumentNullException">The request, the models or the sender is null.</exception>
    /// <exception cref="ArgumentException">There is no model.</exception>
    /// <exception cref="OpenRouterFallbackException">No model answered, or one failed after which no other may be tried.</exception>
    public static Task<FallbackResult<TRequest, TResponse>> WithFallbackAsync<TRequest, TResponse>(
        this TRequest request,
        IReadOnlyList<string> models,
        Func<TRequest, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken = default)
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(models);
        return WithFallbackAsync(request, [.. models.Select(SnapshotOf<TRequest>.Entry)], send, cancellationToken);
    }

    /// <summary>The same for models of a listing, or entries of a catalog.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The answer.</typeparam>
    /// <param name="request">The request; the model that it names does not count.</param>
    /// <param name="models">The models, the preferred first.</param>
    /// <param name="send">Sends a request, such as <c>(fitted, token) => client.Images.GenerateAsync(fitted, null, token)</c>.</param>
    /// <param name="cancellationToken">Cancels the call. No further model is tried then.</param>
    /// <returns>The answer, and the way to it.</returns>
    /// <exception cref="ArgumentNullException">The request, the models or the sender is null.</exception>
    /// <exception cref="ArgumentException">There is no model, or one of them has no id.</exception>
    /// <exception cref="OpenRouterFallbackException">No model answered, or one failed after which no other may be tried.</exception>
    public static async Task<FallbackResult<TRequest, TResponse>> WithFallbackAsync<TRequest, TResponse>(
        this TRequest request,
        IReadOnlyList<IAccepting> models,
        Func<TRequest, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken = default)
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(send);
        if (models.Count == 0) throw new ArgumentException("There is no model to be tried.", nameof(models));
        if (models.Any(static model => model?.Stated.Id is null)) throw new ArgumentException("A model has no id, as an endpoint has none.", nameof(models));
        var steps = new List<FallbackStep>(models.Count);
        foreach (var stated in models.Select(static model => model.Stated))
        {
            var fitted = RequestFitter.Fit(request, stated);
            if (fitted.Report.Verdict == ParameterVerdict.Refused)
            {
                steps.Add(new FallbackStep(stated.Id!, fitted.Changes, fitted.Report, null));
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var response = await send(fitted.Request, cancellationToken).ConfigureAwait(false);
                steps.Add(new FallbackStep(stated.Id!, fitted.Changes, fitted.Report, null) { IsAnswered = true });
                return new FallbackResult<TRequest, TResponse>(response, fitted.Request, steps);
            }
            catch (OpenRouterException failure)
            {
                steps.Add(new FallbackStep(stated.Id!, fitted.Changes, fitted.Report, failure));
                if (!MayGoOn(failure)) throw new OpenRouterFallbackException(steps);
            }
        }

        throw new OpenRouterFallbackException(steps);
    }

    // What every model answers alike is not asked again: a wrong key, no credit, a setting, a request that breaks its own limits.
    private static bool MayGoOn(OpenRouterException failure) => failure.IsUnbilled
        && failure is not (OpenRouterConfigurationException or OpenRouterValidationException or OpenRouterUnauthorizedException
            or OpenRouterPaymentRequiredException or OpenRouterRepeatedSendException);
}
