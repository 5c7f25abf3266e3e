using Microsoft.AspNetCore.Http;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;

namespace OpenRouter.Emulator.Serving;

/// <summary>Discovery of image models. The service answers it without a key, so the emulator asks for none.</summary>
internal sealed class ImageModelRoutes(ImageCatalog catalog)
{
    public Task ListAsync(HttpContext context) =>
        JsonAnswer.SendAsync(context, new ImageModelList { Data = [.. catalog.Entries.Select(entry => entry.Model)] });

    public Task EndpointsAsync(HttpContext context, string author, string slug)
    {
        var id = $"{author}/{slug}";
        return catalog.Find(id) is { } entry
            ? JsonAnswer.SendAsync(context, new ImageModelEndpoints { Id = id, Endpoints = [.. entry.Endpoints.Select(endpoint => endpoint.Record)] })
            : JsonAnswer.SendAsync(context,
                ServiceError.NotFound($"There is no image model '{id}'. GET {ApiPaths.Root}/images/models lists those that there are."));
    }
}
