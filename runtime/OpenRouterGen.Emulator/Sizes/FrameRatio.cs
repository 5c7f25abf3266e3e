using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpenRouter.Emulator.Sizes;

/// <summary>A ratio such as <c>16:9</c> or <c>9:19.5</c>.</summary>
internal readonly record struct FrameRatio(double Width, double Height)
{
    public static FrameRatio Square => new(1, 1);

    /// <summary>Reads <c>width:height</c>; both must be positive.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FrameRatio ratio)
    {
        ratio = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || !TryPart(text.AsSpan(0, colon), out var width) || !TryPart(text.AsSpan(colon + 1), out var height)) return false;
        ratio = new(width, height);
        return true;
    }

    /// <summary>
    /// Whether a size has this ratio. Edges are rounded to whole steps by whoever chose them (1024x432 is a 21:9), so up to 4 % is agreement: only a clear
    /// disagreement is one.
    /// </summary>
    public bool Fits(PixelSize size)
    {
        var expected = size.Width * Height / Width;
        var difference = Math.Abs(size.Height - expected);
        return difference < 1 || difference <= 0.04 * Math.Min(expected, size.Height);
    }

    private static bool TryPart(ReadOnlySpan<char> text, out double part) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out part) && part is > 0 and <= 1000;
}
