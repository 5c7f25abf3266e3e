using OpenRouter;
using OpenRouterGen.Tool.Api;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>What a model says of a request.</summary>
/// <param name="Entry">The model.</param>
/// <param name="Report">What it would do with each parameter.</param>
internal sealed record CheckedModel(SnapshotEntry Entry, RequestReport Report)
{
    public bool IsRefused => Report.Verdict == ParameterVerdict.Refused;

    /// <summary>The request as the model takes it; null unless somebody asks for it.</summary>
    public FittedRequest<ImageGenerationRequest>? Fitted { get; init; }
}
