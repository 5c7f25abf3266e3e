using System.Globalization;

namespace OpenRouter.Emulator.Drawing.Scenes;

/// <summary>An sRGB colour, each part 0 to 1.</summary>
internal readonly record struct Rgb(float Red, float Green, float Blue)
{
    public static Rgb FromHex(int value) => new(((value >> 16) & 255) / 255f, ((value >> 8) & 255) / 255f, (value & 255) / 255f);

    public Rgb Mix(Rgb other, double share)
    {
        var s = (float)share;
        return new(Red + ((other.Red - Red) * s), Green + ((other.Green - Green) * s), Blue + ((other.Blue - Blue) * s));
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"#{ToByte(Red):x2}{ToByte(Green):x2}{ToByte(Blue):x2}");

    private static byte ToByte(float part) => (byte)Math.Clamp((part * 255f) + 0.5f, 0f, 255f);
}
