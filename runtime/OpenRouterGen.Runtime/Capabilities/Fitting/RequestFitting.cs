using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Makes of a request one that a model or an endpoint takes. Nothing is sent, and nothing is changed without being reported.</summary>
public static class RequestFitting
{
    // Nobody splits a request into more than these by intention.
    private const int MostParts = 100;

    /// <summary>
    /// The request as this model or endpoint takes it. What <see cref="RequestCheck.Check"/> calls refused or ignored becomes the nearest accepted value, or
    /// goes; what it calls undecided stays. A model's id replaces that of another model. A format that no transparent background can have becomes one that
    /// can; the request's other limits and rules are <c>Validate()</c>'s.
    /// </summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
    /// <param name="request">The request, which is not changed.</param>
    /// <param name="accepts">The model or the endpoint.</param>
    /// <returns>The request with every change; the same instance when there is none. Fitting it again changes nothing.</returns>
    /// <exception cref="ArgumentNullException">The request or the model is null.</exception>
    public static FittedRequest<TRequest> FitTo<TRequest, TDescriptor>(this TRequest request, IParameterDescriptors<TDescriptor> accepts)
        where TRequest : class, IFittableRequest<TRequest>
        where TDescriptor : IUnionModel
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(accepts);
        return RequestFitter.Fit(request, StatedCapabilities.Of(accepts));
    }

    /// <summary>The request as this model of the client's catalog takes it, without a call.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The request, which is not changed.</param>
    /// <param name="model">The id, such as a constant of the catalog.</param>
    /// <returns>The request with every change. Of a model that the catalog does not have nothing is known, and nothing but the id is changed.</returns>
    /// <exception cref="ArgumentNullException">The request or the id is null.</exception>
    public static FittedRequest<TRequest> FitTo<TRequest>(this TRequest request, string model)
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(model);
        return RequestFitter.Fit(request, StatedCapabilities.Of(SnapshotOf<TRequest>.Entry(model)));
    }

    /// <summary>
    /// The request as several ones when it asks for more pictures than this model makes at once, each as <see cref="FitTo{TRequest, TDescriptor}"/> makes it.
    /// A seed goes up by one from part to part, since the same one would give the same pictures again.
    /// </summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
    /// <param name="request">The request, which is not changed.</param>
    /// <param name="accepts">The model or the endpoint.</param>
    /// <returns>The parts in order; one when nothing is to be split, or when more than a hundred would be needed.</returns>
    /// <exception cref="ArgumentNullException">The request or the model is null.</exception>
    public static IReadOnlyList<FittedRequest<TRequest>> SplitFor<TRequest, TDescriptor>(this TRequest request, IParameterDescriptors<TDescriptor> accepts)
        where TRequest : class, IFittableRequest<TRequest>
        where TDescriptor : IUnionModel
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(accepts);
        return Split(request, StatedCapabilities.Of(accepts));
    }

    /// <summary>The request as several ones for a model of the client's catalog, without a call.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The request, which is not changed.</param>
    /// <param name="model">The id, such as a constant of the catalog.</param>
    /// <returns>The parts in order; one when nothing is to be split.</returns>
    /// <exception cref="ArgumentNullException">The request or the id is null.</exception>
    public static IReadOnlyList<FittedRequest<TRequest>> SplitFor<TRequest>(this TRequest request, string model)
        where TRequest : class, IFittableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(model);
        return Split(request, StatedCapabilities.Of(SnapshotOf<TRequest>.Entry(model)));
    }

    private static FittedRequest<TRequest>[] Split<TRequest>(TRequest request, StatedCapabilities stated)
        where TRequest : class, IFittableRequest<TRequest>
    {
        var parameters = RequestParameters.Of(request);
        if (parameters.Find(ParameterWords.Count)?.Number is not { } wanted || Most(stated) is not { } most || !(wanted > most) || wanted > most * MostParts)
            return [RequestFitter.Fit(request, stated)];
        var (total, size) = ((int)wanted, (int)most);
        var parts = new FittedRequest<TRequest>[(total + size - 1) / size];
        for (var i = 0; i < parts.Length; i++)
        {
            var plan = new FittingPlan(parameters);
            var reason = FormattableString.Invariant($"part {i + 1} of {parts.Length}: at most {size} at once");
            plan.Set(ParameterWords.Count, Math.Min(size, total - (i * size)), ParameterChangeKind.Split, reason);
            if (i > 0 && parameters.Find(ParameterWords.Seed) is not null)
                plan.Add(ParameterWords.Seed, i, ParameterChangeKind.Split, "the same seed would give the same pictures again");
            var part = request.With(plan.Changes);
            var fitted = RequestFitter.Fit(part, stated);
            parts[i] = new FittedRequest<TRequest>(fitted.Request, [.. plan.Made(RequestParameters.Of(part)), .. fitted.Changes], fitted.Report);
        }

        return parts;
    }

    // How many at once; null when nothing is known of it.
    private static double? Most(StatedCapabilities stated) => stated.Find(ParameterWords.Count) switch
    {
        null => 1,
        { Kind: DescriptorKind.Range, Maximum: >= 1 and < 1_000_000 } range => Math.Floor(range.Maximum),
        _ => null,
    };
}
