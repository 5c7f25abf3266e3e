using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Compositions;

/// <summary>Hills under a sky with a sun or moon.</summary>
internal static class LandscapeComposition
{
    public static Scene Compose(NumberStream numbers, Palette palette, double width, double height)
    {
        var shapes = new List<Shape>();
        AddStars(shapes, numbers, palette, width, height);
        AddSun(shapes, numbers, palette, width, height);
        AddClouds(shapes, numbers, palette, width, height);
        AddHills(shapes, numbers, palette, height);
        return new(width, height, new(palette.High, palette.Middle, palette.Low, Math.PI / 2), shapes);
    }

    private static void AddStars(List<Shape> shapes, NumberStream numbers, Palette palette, double width, double height)
    {
        var dark = palette.High.Red + palette.High.Green + palette.High.Blue < 0.9f;
        if (!dark) return;
        var count = (int)(40 * width * height);
        for (var i = 0; i < count; i++)
        {
            var y = numbers.Next() * numbers.Next() * height * 0.6;
            shapes.Add(new Shape.Disc(numbers.Between(0, width), y, numbers.Between(0.0012, 0.0042), palette.Light, palette.Light, numbers.Between(0.3, 0.9)));
        }
    }

    private static void AddSun(List<Shape> shapes, NumberStream numbers, Palette palette, double width, double height)
    {
        var (x, y) = (numbers.Between(0.22, 0.78) * width, numbers.Between(0.24, 0.5) * height);
        var radius = numbers.Between(0.09, 0.16);
        shapes.Add(new Shape.Glow(x, y, radius * 4.8, palette.Low.Mix(palette.Light, 0.3), 0.75));
        shapes.Add(new Shape.Glow(x, y, radius * 1.9, palette.Light, 0.7));
        shapes.Add(new Shape.Disc(x, y, radius, palette.Light, palette.Light.Mix(palette.Low, 0.22), 1));
    }

    private static void AddClouds(List<Shape> shapes, NumberStream numbers, Palette palette, double width, double height)
    {
        var count = numbers.Count(2, 4);
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (numbers.Between(0, width), numbers.Between(0.08, 0.42) * height);
            var size = numbers.Between(0.035, 0.06);
            var tint = palette.Light.Mix(palette.Middle, 0.15);
            // Puffs without an edge melt into one cloud; discs would show every overlap.
            for (var puff = -4; puff <= 4; puff++)
            {
                var radius = size * (2.1 - (Math.Abs(puff) * 0.28)) * numbers.Between(0.9, 1.1);
                shapes.Add(new Shape.Glow(x + (puff * size * 0.75), y - (radius * 0.3), radius, tint, 0.3));
            }
        }
    }

    private static void AddHills(List<Shape> shapes, NumberStream numbers, Palette palette, double height)
    {
        var count = numbers.Count(4, 6);
        var horizon = numbers.Between(0.5, 0.6);
        for (var i = 0; i < count; i++)
        {
            var nearness = i / (count - 1.0);
            var level = (horizon + ((0.92 - horizon) * Math.Pow(nearness, 0.9))) * height;
            var rough = 0.075 * (1 - (0.35 * nearness));
            Ripple[] ripples =
            [
                new(rough, numbers.Between(1.6, 3.4), numbers.Angle()),
                new(rough * 0.45, numbers.Between(4.5, 8), numbers.Angle()),
                new(rough * 0.14, numbers.Between(12, 19), numbers.Angle()),
            ];
            // Air lightens what is far: each hill starts paler than it ends, and the next one is darker.
            var crest = palette.Far.Mix(palette.Near, nearness).Mix(palette.Accent, 0.10 * (1 - nearness));
            var foot = crest.Mix(palette.Low, 0.42 * (1 - (0.75 * nearness)));
            shapes.Add(new Shape.Wave(level, ripples, level + (0.3 * height), crest, foot, 1));
        }
    }
}
