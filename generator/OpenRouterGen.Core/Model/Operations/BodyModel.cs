namespace OpenRouterGen.Core.Model;

internal sealed record BodyModel(TypeRef Type, bool Required)
{
    public string? Description { get; init; }

    public MediaKind Kind { get; init; }

    /// <summary>The media type of text and bytes; null when the document leaves it open.</summary>
    public string? MediaType { get; init; }
}
