using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Compositions;

/// <summary>Layers of cut paper, each with its shadow on the one behind, around a moon.</summary>
internal static class PaperComposition
{
    public static Scene Compose(NumberStream numbers, Palette palette, double width, double height)
    {
        var shapes = new List<Shape>();
        var (x, y) = (numbers.Between(0.25, 0.75) * width, numbers.Between(0.2, 0.32) * height);
        var radius = numbers.Between(0.13, 0.2);
        shapes.Add(new Shape.Glow(x, y, radius * 2.6, palette.Light, 0.55));
        shapes.Add(new Shape.Disc(x, y, radius, palette.Light, palette.Light.Mix(palette.Low, 0.18), 1));

        var count = numbers.Count(5, 7);
        var (drift, frequency) = (numbers.Angle(), numbers.Between(2.2, 4.2));
        for (var i = 0; i < count; i++) AddLayer(shapes, numbers, palette, height, i / (count - 1.0), frequency, drift + (i * 1.9));
        return new(width, height, new(palette.Middle, palette.Low.Mix(palette.Middle, 0.3), palette.Low, Math.PI / 2), shapes);
    }

    private static void AddLayer(List<Shape> shapes, NumberStream numbers, Palette palette, double height, double nearness, double frequency, double phase)
    {
        var level = (0.34 + (0.58 * nearness)) * height;
        Ripple[] ripples =
        [
            new(0.062, frequency * numbers.Between(0.85, 1.15), phase),
            new(0.022, frequency * numbers.Between(2.1, 2.7), numbers.Angle()),
        ];
        var (shade, top) = (palette.Near, Ramp(palette, nearness));
        // Three faint steps make a soft shadow.
        for (var step = 3; step >= 1; step--)
            shapes.Add(new Shape.Wave(level - (0.009 * step), ripples, level, shade, shade, 0.09));
        shapes.Add(new Shape.Wave(level, ripples, level + (0.32 * height), top, top.Mix(palette.Near, 0.3), 1));
    }

    private static Rgb Ramp(Palette palette, double nearness) => nearness < 0.5
        ? palette.Accent.Mix(palette.Low, 0.35).Mix(palette.Far, nearness * 2)
        : palette.Far.Mix(palette.High.Mix(palette.Near, 0.55), (nearness - 0.5) * 2);
}
