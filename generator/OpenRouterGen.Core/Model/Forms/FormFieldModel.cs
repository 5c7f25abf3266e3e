namespace OpenRouterGen.Core.Model;

internal sealed record FormFieldModel(PropertyModel Property)
{
    /// <summary>The media type that the document states for the field; null for none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether the field is JSON whatever its type, because its media type is.</summary>
    public bool IsJson { get; init; }

    /// <summary>The form of a field whose style the document states; null for any other.</summary>
    public WireForm? Form { get; init; }
}
