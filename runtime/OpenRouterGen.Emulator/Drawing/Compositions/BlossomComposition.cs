using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Compositions;

/// <summary>A flower before large soft forms.</summary>
internal static class BlossomComposition
{
    public static Scene Compose(NumberStream numbers, Palette palette, double width, double height)
    {
        var shapes = new List<Shape>();
        AddForms(shapes, numbers, palette, width, height);
        AddLights(shapes, numbers, palette, width, height);
        var (x, y) = (numbers.Between(0.42, 0.58) * width, numbers.Between(0.44, 0.56) * height);
        shapes.Add(new Shape.Glow(x, y, 0.62, palette.Light, 0.5));
        var (petals, turn) = (numbers.Count(7, 11), numbers.Angle());
        AddPetals(shapes, petals, turn, x, y, 0.235, palette.Accent.Mix(palette.Near, 0.25), palette.Accent.Mix(palette.Low, 0.3));
        AddPetals(shapes, petals, turn + (Math.PI / petals), x, y, 0.165, palette.Accent.Mix(palette.Light, 0.2), palette.Accent.Mix(palette.Light, 0.62));
        AddHeart(shapes, numbers, palette, x, y);
        return new(width, height, new(palette.Low, palette.Middle, palette.High, numbers.Between(0.5, 1.1)), shapes);
    }

    private static void AddForms(List<Shape> shapes, NumberStream numbers, Palette palette, double width, double height)
    {
        Rgb[] tints = [palette.Far, palette.Low, palette.Middle, palette.Light, palette.High];
        var count = (int)Math.Ceiling(5 * Math.Sqrt(width * height));
        for (var i = 0; i < count; i++)
        {
            Ripple[] ripples = [new(0.14, 2, numbers.Angle()), new(0.09, 3, numbers.Angle()), new(0.04, 5, numbers.Angle())];
            var (from, to) = (tints[i % tints.Length], tints[(i + 1) % tints.Length]);
            var (x, y) = (numbers.Between(0, width), numbers.Between(0, height));
            shapes.Add(new Shape.Blob(x, y, numbers.Between(0.22, 0.42), ripples, from, to, numbers.Angle(), 0.5));
        }
    }

    private static void AddLights(List<Shape> shapes, NumberStream numbers, Palette palette, double width, double height)
    {
        var count = (int)(14 * Math.Sqrt(width * height));
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (numbers.Between(0, width), numbers.Between(0, height));
            var radius = numbers.Between(0.008, 0.045);
            shapes.Add(new Shape.Disc(x, y, radius, palette.Light, palette.Light.Mix(palette.Low, 0.5), numbers.Between(0.2, 0.5)));
        }
    }

    private static void AddPetals(List<Shape> shapes, int count, double turn, double x, double y, double length, Rgb inner, Rgb outer)
    {
        for (var i = 0; i < count; i++)
        {
            var angle = turn + (i * 2 * Math.PI / count);
            // Twice around: long along the petal, slim across it.
            Ripple[] ripples = [new(0.34, 2, -2 * angle), new(0.07, 1, -angle)];
            var (px, py) = (x + (Math.Cos(angle) * length * 0.95), y + (Math.Sin(angle) * length * 0.95));
            shapes.Add(new Shape.Blob(px, py, length * 0.6, ripples, inner, outer, angle, 0.93));
        }
    }

    private static void AddHeart(List<Shape> shapes, NumberStream numbers, Palette palette, double x, double y)
    {
        shapes.Add(new Shape.Disc(x, y, 0.088, palette.Light, palette.Light.Mix(palette.Accent, 0.55), 1));
        const double goldenAngle = 2.399963;
        var start = numbers.Angle();
        for (var i = 0; i < 40; i++)
        {
            var (angle, distance) = (start + (i * goldenAngle), 0.0125 * Math.Sqrt(i));
            shapes.Add(new Shape.Disc(x + (Math.Cos(angle) * distance), y + (Math.Sin(angle) * distance), 0.0048, palette.Near,
                palette.Near.Mix(palette.Accent, 0.5), 0.8));
        }
    }
}
