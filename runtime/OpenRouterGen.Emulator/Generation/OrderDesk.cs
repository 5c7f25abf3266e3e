using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Serving;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Generation;

/// <summary>Accepts a request or says why not: first what holds for every model, then the model, then its endpoints.</summary>
internal sealed class OrderDesk(ImageCatalog catalog)
{
    /// <summary>Null when the request was accepted; else why not.</summary>
    public ServiceError? Take(ImageGenerationRequest request, out ImageOrder? order)
    {
        order = null;
        var parameters = RequestReading.Parameters(request);
        if (RequestRules.FirstRefusal(parameters) is { } broken) return ServiceError.Invalid(broken.Message);
        if (ReferenceRules.FirstRefusal(request.InputReferences) is { } reference) return reference;
        if (catalog.FindRequested(request.Model) is not { } model) return ServiceError.UnknownModel(request.Model);

        var candidates = EndpointChoice.Candidates(model.Endpoints, request.Provider);
        if (candidates.Count == 0)
        {
            var slugs = string.Join(", ", model.Endpoints.Select(endpoint => endpoint.Record.ProviderSlug));
            return ServiceError.NotFound($"No endpoint of '{request.Model}' is left after 'provider'. It has: {slugs}.");
        }
        Refusal? first = null;
        foreach (var endpoint in candidates)
        {
            var refusal = CapabilityCheck.FirstRefusal(parameters, endpoint.Accepted);
            if (refusal is null) return Take(request, parameters, endpoint, out order);
            first ??= refusal;
        }
        return ServiceError.Invalid(first!.Message);
    }

    private static ServiceError? Take(ImageGenerationRequest request, ImageParameters parameters, CatalogEndpoint endpoint, out ImageOrder? order)
    {
        order = null;
        if (DrawingRules.FirstRefusal(parameters) is { } refusal) return ServiceError.Invalid(refusal.Message);
        order = new()
        {
            Model = parameters.Model,
            Prompt = parameters.Prompt,
            Seed = parameters.Seed,
            Count = (int)(parameters.N ?? 1),
            Size = PixelSize.From(parameters.Resolution, parameters.AspectRatio, parameters.Size),
            Format = DrawingRules.FormatOf(parameters, endpoint),
            Transparent = parameters.Background == "transparent",
            References = parameters.References ?? 0,
            // An endpoint without streams ignores the flag, as the document says.
            Streams = request.Stream == true && endpoint.Record.SupportsStreaming,
            Endpoint = endpoint,
        };
        return null;
    }
}
