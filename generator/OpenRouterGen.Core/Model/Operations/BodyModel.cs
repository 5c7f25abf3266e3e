namespace OpenRouterGen.Core.Model;

internal sealed record BodyModel(TypeRef Type, bool Required)
{
    public string? Description { get; init; }

    public MediaKind Kind { get; init; }

    /// <summary>What the body itself must satisfy; a type of its own checks itself.</summary>
    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;

    /// <summary>The media type of text, bytes, and JSON of another name than its own; null when the document leaves it open.</summary>
    public string? MediaType { get; init; }
}
