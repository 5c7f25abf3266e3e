using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Pricing;

/// <summary>What a request costs on an endpoint. Amounts are exact: <see cref="decimal"/> throughout, never rounded.</summary>
/// <remarks>
/// The emulator's reading of a price list: a picture's tier picks the variant, else the line without one, else the next larger variant, else the largest.
/// A reference is one image of one megapixel; it is paid as <c>input_reference</c>, or as <c>input_image</c> where there is no such line. Fonts are free: the
/// emulator counts none.
/// A megapixel is 1,000,000 pixels.
/// </remarks>
internal sealed class PriceList(IReadOnlyList<PriceEntry> entries)
{
    /// <summary>
    /// The cost in US dollars; null when the list is empty, has a billable or unit that the emulator does not know, or lacks the price of what was done, as a
    /// negative one does: any number would be a guess.
    /// </summary>
    public decimal? Cost(BilledWork work)
    {
        if (entries.Count == 0) return null;
        var hasReferencePrice = entries.Any(entry => entry.Billable == "input_reference");
        var total = 0m;
        foreach (var lines in entries.GroupBy(entry => (entry.Billable, entry.Unit)))
        {
            if (lines.Key.Billable == "input_image" && hasReferencePrice) continue;
            var line = ForTier([.. lines], work.Size.Tier);
            if (Units(line, work) is not { } units || (units > 0 && line.CostUsd is not >= 0)) return null;
            if (units > 0) total += units * line.CostUsd!.Value;
        }
        return total;
    }

    private static PriceEntry ForTier(IReadOnlyList<PriceEntry> lines, string tier)
    {
        var rank = Rank(tier);
        return lines.FirstOrDefault(line => line.Variant is { } variant && Rank(variant) == rank)
            ?? lines.FirstOrDefault(line => line.Variant is null)
            ?? lines.Where(line => Rank(line.Variant!) > rank).MinBy(line => Rank(line.Variant!))
            ?? lines.MaxBy(line => Rank(line.Variant!))!;
    }

    // A variant that is no tier sorts below all tiers: it is taken only when there is nothing else.
    private static int Rank(string variant)
    {
        for (var i = 0; i < PixelSize.Tiers.Count; i++)
            if (string.Equals(PixelSize.Tiers[i].Name, variant, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static decimal? Units(PriceEntry line, BilledWork work) => (line.Billable, line.Unit) switch
    {
        ("output_image" or "input_image" or "input_reference" or "input_text" or "input_font", "request") => 1,
        ("output_image", "image") => work.Images,
        ("output_image", "megapixel") => work.Images * (work.Size.Pixels / 1_000_000m),
        ("output_image", "token") => work.Tokens.Output,
        ("input_image" or "input_reference", "image" or "megapixel") => work.References,
        ("input_image" or "input_reference", "token") => work.Tokens.References,
        ("input_text", "token") => work.Tokens.Text,
        ("input_font", "image" or "megapixel" or "token") => 0,
        _ => null,
    };
}
