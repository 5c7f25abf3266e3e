using System.Text.Json;

namespace OpenRouter;

/// <summary>A case of a union that this client does not know, because the service is newer. Nothing of it is lost.</summary>
public sealed class UnknownCase
{
    /// <summary>Keeps the JSON of a case.</summary>
    /// <param name="tag">The value of the discriminator; null when there is none.</param>
    /// <param name="json">The whole value.</param>
    public UnknownCase(string? tag, JsonElement json)
    {
        Tag = tag;
        Json = json;
    }

    /// <summary>The value of the discriminator; null when it is absent or not a string.</summary>
    public string? Tag { get; }

    /// <summary>The whole value as it came.</summary>
    public JsonElement Json { get; }

    /// <summary>The tag, never the content.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        Runtime.MessageText.Clean(Tag, Runtime.MessageText.ShortLimit) is { } tag ? "unknown case '" + tag + "'" : "unknown case";

    /// <summary>Whether both have the same tag and the same JSON.</summary>
    /// <param name="obj">The other value.</param>
    /// <returns>True when they are equal.</returns>
    public override bool Equals(object? obj) =>
        obj is UnknownCase other
            && string.Equals(Tag, other.Tag, StringComparison.Ordinal)
            && JsonElement.DeepEquals(Json, other.Json);

    /// <summary>A hash of the tag.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Tag is null ? 0 : string.GetHashCode(Tag, StringComparison.Ordinal);
}
