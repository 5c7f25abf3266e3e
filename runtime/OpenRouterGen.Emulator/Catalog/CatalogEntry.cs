using OpenRouter.Emulator.Api;

namespace OpenRouter.Emulator.Catalog;

/// <summary>An image model and who serves it.</summary>
internal sealed record CatalogEntry(ImageModel Model, IReadOnlyList<CatalogEndpoint> Endpoints);
