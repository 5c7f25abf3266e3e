using OpenRouter.Emulator.Api;

namespace OpenRouter.Emulator.Catalogue;

/// <summary>An image model and who serves it.</summary>
internal sealed record CatalogueEntry(ImageModel Model, IReadOnlyList<CatalogueEndpoint> Endpoints);
