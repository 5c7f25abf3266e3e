using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>
/// The tier and the pixels of the pictures that a request asks for. What a tier is in pixels is the provider's choice: for some it is the long edge, for
/// others the area of a square, and edges are rounded. So a tier is a range, and only pixels that were asked for are exact.
/// </summary>
internal sealed class PictureArea
{
    // A megapixel is a million pixels.
    private const decimal Pixels = 1_000_000m;

    // Providers that keep the area of a square round its edges: 2752x1536 is a 2K of 16:9, and 2.8 % more than 2048x2048.
    private const decimal Rounding = 1.1m;
    private const double Step = 16;
    private const double FlattestRatio = 1d / 8;

    private PictureArea(string? tier, CostRange megapixels) => (Tier, Megapixels) = (tier, megapixels);

    /// <summary>The tier that was asked for; null when none was.</summary>
    public string? Tier { get; }

    /// <summary>The megapixels of a picture.</summary>
    public CostRange Megapixels { get; }

    public static PictureArea Of(RequestParameters request)
    {
        var size = request.TextOf(ParameterWords.Size);
        if (size is not null && Exact(size) is { } pixels) return new PictureArea(null, CostRange.Exactly(pixels / Pixels));
        var tier = size ?? request.TextOf(ParameterWords.Resolution);
        if (tier is null) return new PictureArea(null, CostRange.Unknown("neither 'size' nor 'resolution' says how many pixels a picture has"));
        return NearestChoice.Tier(tier) is { } edge and <= 1_000_000
            ? new PictureArea(tier, Range(edge, request.TextOf(ParameterWords.AspectRatio)))
            : new PictureArea(null, CostRange.Unknown("'" + tier + "' is no size that this client knows"));
    }

    private static CostRange Range(double edge, string? ratioText)
    {
        var ratio = ratioText is null ? null : NearestChoice.Ratio(ratioText);
        var flat = ratio is { } known ? Math.Min(known, 1 / known) : FlattestRatio;
        var shortest = Math.Max(Step, Math.Floor(edge * flat / Step) * Step);
        var (least, most) = ((decimal)(edge * Math.Min(shortest, edge)), (decimal)(edge * edge) * Rounding);
        return CostRange.Between(least / Pixels, most / Pixels, "how many pixels a tier has is the provider's choice");
    }

    private static decimal? Exact(string size)
    {
        var cross = size.IndexOf('x', StringComparison.Ordinal);
        return cross > 0 && Edge(size.AsSpan(0, cross)) is { } width && Edge(size.AsSpan(cross + 1)) is { } height ? width * height : null;
    }

    private static decimal? Edge(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var edge) && edge > 0 ? edge : null;
}
