using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;

namespace OpenRouter.Emulator.Serving;

/// <summary>Shows an image model as the general listing does.</summary>
internal static class ModelListing
{
    public static OpenRouterModel From(CatalogEntry entry)
    {
        var model = entry.Model;
        return new()
        {
            Id = model.Id,
            CanonicalSlug = model.Id,
            Name = model.Name,
            CreatedAt = model.CreatedAt,
            Description = model.Description,
            Pricing = new() { Prompt = 0, Completion = 0 },
            ContextLength = null,
            Architecture = Architecture(model.Architecture),
            TopProvider = new() { IsModerated = false },
            PerRequestLimits = null,
            // The listing names parameters of text models; the seed is the one that image models share with them.
            SupportedParameters = model.SupportedParameters.ContainsKey(ModelParameter.Values.Seed) ? [ModelParameter.Seed] : [],
            DefaultParameters = null,
            SupportedVoices = null,
            Links = new() { Details = model.EndpointsPath },
        };
    }

    private static ModelArchitecture Architecture(ImageModelArchitecture architecture)
    {
        var inputs = architecture.InputModalities.Select(modality => modality.Value);
        var outputs = architecture.OutputModalities.Select(modality => modality.Value);
        return new()
        {
            Modality = $"{string.Join('+', inputs)}->{string.Join('+', outputs)}",
            InputModalities = [.. inputs.Select(modality => new InputModality(modality))],
            OutputModalities = [.. outputs.Select(modality => new OutputModality(modality))],
        };
    }
}
