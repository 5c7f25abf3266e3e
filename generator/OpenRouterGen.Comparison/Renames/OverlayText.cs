using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Comparison.Renames;

/// <summary>An action of an overlay, as it stands in its list of actions.</summary>
/// <param name="Yaml">The action, an item of a list.</param>
internal sealed record OverlayText(string Yaml)
{
    /// <summary>An action that sets a key of a node; null where no place of the document is known.</summary>
    /// <param name="place">The node.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value, as YAML.</param>
    public static OverlayText? Set(ModelPlace? place, string key, string value) => Target(place?.Pointer) is { } target
        ? new OverlayText($"- target: {target}\n  update:\n    {key}: {value}\n")
        : null;

    /// <summary>An action that removes a key of a node; null where no place of the document is known.</summary>
    public static OverlayText? Remove(ModelPlace? place, string key) => Target(place?.Pointer + "/" + key) is { } target
        ? new OverlayText($"- target: {target}\n  remove: true\n")
        : null;

    private static string? Target(string? pointer) => pointer is not null && JsonPathText.Of(pointer) is { } path ? YamlText.Of(path) : null;
}
