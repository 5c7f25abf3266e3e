using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Sides;

/// <summary>A document with the catalog that stands beside it; null for one that has none of its own.</summary>
internal sealed record SpecVersion(TakenText Document, TakenText? Catalog)
{
    /// <summary>The version of OpenAPI that the document states; null where nobody asked.</summary>
    public string? OpenApi { get; init; }
}
