using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Compares a request with what a model or an endpoint says that it accepts. Nothing is sent.</summary>
public static class RequestCheck
{
    /// <summary>
    /// Reports what this model or endpoint would do with each parameter of a request. What an endpoint says is definitive; a model says what at least
    /// one of its endpoints accepts. The request's own limits and rules are <c>Validate()</c>'s, and which model the request names is not looked at.
    /// </summary>
    /// <typeparam name="TDescriptor">The union of descriptors.</typeparam>
    /// <param name="accepts">The model or the endpoint.</param>
    /// <param name="request">The request.</param>
    /// <returns>A judgement for each parameter that is sent and of which descriptors speak.</returns>
    /// <exception cref="ArgumentNullException">The request or the model is null.</exception>
    public static RequestReport Check<TDescriptor>(this IParameterDescriptors<TDescriptor> accepts, IDescribedRequest request)
        where TDescriptor : IUnionModel
    {
        ArgumentNullException.ThrowIfNull(accepts);
        ArgumentNullException.ThrowIfNull(request);
        return Report(StatedCapabilities.Of(accepts), RequestParameters.Of(request));
    }

    internal static RequestReport Report(StatedCapabilities stated, RequestParameters parameters)
    {
        var judgements = new List<ParameterJudgement>(parameters.Sent.Count);
        foreach (var parameter in parameters.Sent) judgements.Add(DescriptorJudge.Judge(parameter, stated.Find));
        if (stated.Endpoint is { } endpoint)
        {
            foreach (var (path, json) in parameters.EndpointOptions)
            {
                judgements.AddRange(OptionText.Names(json, endpoint).Select(option => Option(path + "." + endpoint + "." + option, option, stated.Options)));
            }
        }

        return new RequestReport(judgements);
    }

    // Only the options under the endpoint's own name reach it; those of other endpoints are none of its business.
    private static ParameterJudgement Option(string path, string option, IReadOnlyList<string>? allowed)
    {
        if (allowed is null) return new ParameterJudgement(path, ParameterVerdict.Undecided, "which options are passed on is not known");
        if (allowed.Contains(option, StringComparer.Ordinal)) return new ParameterJudgement(path, ParameterVerdict.Accepted, "it is passed on");
        var passed = allowed.Count == 0 ? "none" : string.Join(", ", allowed);
        return new ParameterJudgement(path, ParameterVerdict.Ignored, "it is dropped; passed on are: " + passed);
    }
}
