using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpenRouter.Emulator.Sizes;

/// <summary>
/// The size of a picture in pixels. How a tier becomes pixels is the emulator's own choice, as it is each provider's:
/// the long edge is 512, 1024, 2048 or 4096, the ratio gives the short one, rounded to a multiple of 16.
/// </summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    public const int SmallestEdge = 16;
    public const int LargestEdge = 4096;
    public const string DefaultTier = "1K";
    private const int Step = 16;

    /// <summary>The tiers, smallest first, with their long edges.</summary>
    public static IReadOnlyList<(string Name, int LongEdge)> Tiers { get; } = [("512", 512), ("1K", 1024), ("2K", 2048), ("4K", 4096)];

    /// <summary>The smallest tier that this size does not exceed; the largest for what exceeds them all.</summary>
    public string Tier
    {
        get
        {
            var longEdge = Math.Max(Width, Height);
            foreach (var (name, edge) in Tiers)
                if (longEdge <= edge) return name;
            return Tiers[^1].Name;
        }
    }

    public long Pixels => (long)Width * Height;

    /// <summary>
    /// The size that a request's parameters mean. They must have passed <c>RequestRules</c>: a value that means nothing falls back to 1K and 1:1.
    /// </summary>
    /// <param name="resolution">A tier, or null.</param>
    /// <param name="aspectRatio">A ratio, <c>auto</c> (square here) or null.</param>
    /// <param name="size">A tier, or <c>WxH</c>, which is taken exactly; or null.</param>
    public static PixelSize From(string? resolution, string? aspectRatio, string? size)
    {
        if (TryParse(size, out var exact)) return exact;
        var longEdge = LongEdge(size) ?? LongEdge(resolution) ?? LongEdge(DefaultTier)!.Value;
        if (!FrameRatio.TryParse(aspectRatio, out var ratio)) ratio = FrameRatio.Square;
        var shortEdge = Round(longEdge * Math.Min(ratio.Width, ratio.Height) / Math.Max(ratio.Width, ratio.Height));
        return ratio.Width >= ratio.Height ? new(longEdge, shortEdge) : new(shortEdge, longEdge);
    }

    /// <summary>Reads <c>WxH</c>. False also when an edge is outside <see cref="SmallestEdge"/> and <see cref="LargestEdge"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PixelSize size)
    {
        size = default;
        var cross = text?.IndexOf('x', StringComparison.Ordinal) ?? -1;
        if (cross < 0 || !TryEdge(text.AsSpan(0, cross), out var width) || !TryEdge(text.AsSpan(cross + 1), out var height)) return false;
        size = new(width, height);
        return true;
    }

    public static bool IsTier([NotNullWhen(true)] string? text) => LongEdge(text) is not null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static int? LongEdge(string? tier)
    {
        foreach (var (name, edge) in Tiers)
            if (name == tier) return edge;
        return null;
    }

    private static int Round(double edge) => Math.Max(Step, (int)Math.Round(edge / Step, MidpointRounding.AwayFromZero) * Step);

    private static bool TryEdge(ReadOnlySpan<char> text, out int edge) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out edge) && edge is >= SmallestEdge and <= LargestEdge;
}
