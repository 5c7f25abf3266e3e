using System.Globalization;

namespace OpenRouter;

/// <summary>A line of the prices of an endpoint, as a catalog states it.</summary>
/// <param name="Item">What is paid for, in the catalog's own words, such as <c>output_image</c>.</param>
/// <param name="Unit">What is counted, such as <c>image</c> or <c>megapixel</c>.</param>
/// <param name="CostUsd">The price of one unit in US dollars; null when the catalog states no number.</param>
/// <param name="Variant">What the price is for, such as <c>2k</c>; null for all that has no line of its own.</param>
public sealed record SnapshotPrice(string Item, string Unit, decimal? CostUsd, string? Variant) : IPriceLine
{
    string IPriceLine.ItemText => Item;

    string IPriceLine.UnitText => Unit;

    /// <summary>What it is for, and what one unit costs.</summary>
    public override string ToString()
    {
        var variant = Variant is null ? string.Empty : $" ({Variant})";
        return string.Create(CultureInfo.InvariantCulture, $"{Item}{variant} by {Unit}: {CostUsd?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} USD");
    }
}
