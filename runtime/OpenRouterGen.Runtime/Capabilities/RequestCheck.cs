using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Compares a request with what a model or an endpoint says that it accepts. Nothing is sent.</summary>
public static class RequestCheck
{
    private const string StreamFlag = "stream";

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
        var parameters = RequestParameters.Of(request);
        var judgements = new List<ParameterJudgement>(parameters.Sent.Count);
        foreach (var parameter in parameters.Sent) judgements.Add(DescriptorJudge.Judge(parameter, name => Find(accepts, name)));
        if (accepts is IEndpointDescriptors<TDescriptor> endpoint)
        {
            foreach (var (path, json) in parameters.EndpointOptions)
            {
                Options(endpoint.ProviderSlug, endpoint.AllowedPassthroughParameters, path, json, judgements);
            }
        }

        return new RequestReport(judgements);
    }

    private static ParameterDescriptor? Find<TDescriptor>(IParameterDescriptors<TDescriptor> accepts, string name)
        where TDescriptor : IUnionModel
    {
        if (accepts.SupportedParameters.TryGetValue(name, out var descriptor)) return Read(descriptor);
        return name == StreamFlag && accepts.SupportsStreaming ? new ParameterDescriptor(DescriptorKind.Any) : null;
    }

    private static ParameterDescriptor Read(IUnionModel descriptor) => descriptor.Value switch
    {
        IChoiceDescriptor choice => new ParameterDescriptor(DescriptorKind.Choice) { Values = choice.Values },
        IRangeDescriptor range => new ParameterDescriptor(DescriptorKind.Range) { Minimum = range.Min, Maximum = range.Max },
        ISupportDescriptor => new ParameterDescriptor(DescriptorKind.Any),
        _ => new ParameterDescriptor(DescriptorKind.Undecided),
    };

    // Only the options under the endpoint's own name reach it; those of other endpoints are none of its business.
    private static void Options(string endpoint, IReadOnlyList<string> allowed, string path, string json, List<ParameterJudgement> judgements)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty(endpoint, out var options)
            || options.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var passed = allowed.Count == 0 ? "none" : string.Join(", ", allowed);
        foreach (var option in options.EnumerateObject())
        {
            var name = path + "." + endpoint + "." + option.Name;
            judgements.Add(allowed.Contains(option.Name, StringComparer.Ordinal)
                ? new ParameterJudgement(name, ParameterVerdict.Accepted, "it is passed on")
                : new ParameterJudgement(name, ParameterVerdict.Ignored, "it is dropped; passed on are: " + passed));
        }
    }
}
