using OpenRouter;

namespace Playground.Models;

/// <summary>A model with its endpoints, as discovery describes both.</summary>
/// <param name="Model">The model.</param>
/// <param name="Endpoints">Its endpoints, with prices.</param>
internal sealed record ShelvedModel(ImageModel Model, ImageModelEndpoints Endpoints)
{
    public string Id => Model.Id;

    public string Name => Model.Name;

    /// <summary>The endpoint that a request goes to; null when any of several may serve it.</summary>
    /// <param name="provider">The slug of the chosen provider; null for any.</param>
    public ImageEndpoint? EndpointOf(string? provider) => provider is null
        ? Endpoints.Endpoints is [var only] ? only : null
        : Endpoints.Endpoints.FirstOrDefault(endpoint => endpoint.ProviderSlug == provider);

    /// <summary>What is said of parameters: by the endpoint where it is known, else by the model.</summary>
    /// <param name="provider">The slug of the chosen provider; null for any.</param>
    public IParameterDescriptors<CapabilityDescriptor> Descriptors(string? provider) =>
        EndpointOf(provider) is { } endpoint ? endpoint : Model;

    public CostEstimate EstimateCost(ImageGenerationRequest request, string? provider) =>
        EndpointOf(provider) is { } endpoint ? endpoint.EstimateCost(request) : Endpoints.EstimateCost(request);
}
