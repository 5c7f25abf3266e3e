namespace OpenRouterGen.Core.Model;

internal sealed record FormFieldModel(PropertyModel Property)
{
    /// <summary>The media type that the document states for the field; null for none.</summary>
    public string? MediaType { get; init; }
}
