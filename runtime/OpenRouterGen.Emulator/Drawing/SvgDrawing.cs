using System.Text;
using OpenRouter.Emulator.Drawing.Scenes;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Drawing;

/// <summary>Writes a scene as SVG: one element to a line, lines end with a line feed, nothing is referenced from outside.</summary>
internal static class SvgDrawing
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    public static string Draw(Scene scene, PixelSize size, bool transparent = false)
    {
        var svg = new StringBuilder();
        var (width, height) = (scene.Width, scene.Height);
        Line(svg, $"<svg xmlns=\"{Namespace}\" width=\"{size.Width}\" height=\"{size.Height}\" viewBox=\"0 0 {width:0.####} {height:0.####}\">");
        Line(svg, $"<clipPath id=\"card\">{Card(scene, transparent)}</clipPath>");
        Line(svg, $"<g clip-path=\"url(#card)\">");
        DrawBackdrop(svg, scene);
        for (var i = 0; i < scene.Shapes.Count; i++) DrawShape(svg, scene, scene.Shapes[i], i);
        Line(svg, $"</g>");
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static string Card(Scene scene, bool transparent)
    {
        if (!transparent) return Text($"<rect width=\"{scene.Width:0.####}\" height=\"{scene.Height:0.####}\"/>");
        var margin = Scene.CardMargin;
        var (width, height) = (scene.Width - (2 * margin), scene.Height - (2 * margin));
        return Text($"<rect x=\"{margin}\" y=\"{margin}\" width=\"{width:0.####}\" height=\"{height:0.####}\" rx=\"{Scene.CardCorner}\"/>");
    }

    private static void DrawBackdrop(StringBuilder svg, Scene scene)
    {
        var (backdrop, reach) = (scene.Backdrop, scene.Backdrop.Reach(scene.Width, scene.Height));
        var stops = Stop(0, backdrop.First, 1) + Stop(0.5, backdrop.Second, 1) + Stop(1, backdrop.Third, 1);
        Line(svg, $"{LinearGradient("sky", scene.Width / 2, scene.Height / 2, reach, backdrop.Angle, stops)}");
        Line(svg, $"<rect width=\"{scene.Width:0.####}\" height=\"{scene.Height:0.####}\" fill=\"url(#sky)\"/>");
    }

    private static void DrawShape(StringBuilder svg, Scene scene, Shape shape, int index)
    {
        var id = Text($"s{index}");
        switch (shape)
        {
            case Shape.Disc disc:
                Line(svg, $"<radialGradient id=\"{id}\">{Stop(0, disc.Centre, 1)}{Stop(1, disc.Rim, 1)}</radialGradient>");
                Circle(svg, id, disc.X, disc.Y, disc.Radius, disc.Opacity);
                break;
            case Shape.Glow glow:
                Line(svg, $"<radialGradient id=\"{id}\">{GlowStops(glow)}</radialGradient>");
                Circle(svg, id, glow.X, glow.Y, glow.Radius, glow.Opacity);
                break;
            case Shape.Wave wave:
                var half = (wave.FootLevel - wave.Level) / 2;
                Line(svg, $"{LinearGradient(id, 0, wave.Level + half, half, Math.PI / 2, Stop(0, wave.Crest, 1) + Stop(1, wave.Foot, 1))}");
                Line(svg, $"<path d=\"{WavePath(wave, scene)}\" fill=\"url(#{id})\" fill-opacity=\"{wave.Opacity:0.###}\"/>");
                break;
            case Shape.Blob blob:
                Line(svg, $"{LinearGradient(id, blob.X, blob.Y, blob.Radius, blob.ShadeAngle, Stop(0, blob.From, 1) + Stop(1, blob.To, 1))}");
                Line(svg, $"<path d=\"{BlobPath(blob)}\" fill=\"url(#{id})\" fill-opacity=\"{blob.Opacity:0.###}\"/>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, "SVG does not know this shape.");
        }
    }

    private static void Circle(StringBuilder svg, string id, double x, double y, double radius, double opacity) =>
        Line(svg, $"<circle cx=\"{x:0.####}\" cy=\"{y:0.####}\" r=\"{radius:0.####}\" fill=\"url(#{id})\" fill-opacity=\"{opacity:0.###}\"/>");

    private static string LinearGradient(string id, double x, double y, double reach, double angle, string stops)
    {
        var (dx, dy) = (Math.Cos(angle) * reach, Math.Sin(angle) * reach);
        var line = Text($"x1=\"{x - dx:0.####}\" y1=\"{y - dy:0.####}\" x2=\"{x + dx:0.####}\" y2=\"{y + dy:0.####}\"");
        return $"<linearGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" {line}>{stops}</linearGradient>";
    }

    private static string GlowStops(Shape.Glow glow)
    {
        var stops = new StringBuilder();
        for (var step = 0; step <= 5; step++) stops.Append(Stop(step / 5.0, glow.Colour, Shape.Glow.Strength(step / 5f)));
        return stops.ToString();
    }

    private static string Stop(double offset, Rgb colour, double opacity) => opacity >= 1
        ? Text($"<stop offset=\"{offset:0.##}\" stop-color=\"{colour.ToHex()}\"/>")
        : Text($"<stop offset=\"{offset:0.##}\" stop-color=\"{colour.ToHex()}\" stop-opacity=\"{opacity:0.###}\"/>");

    private static string WavePath(Shape.Wave wave, Scene scene)
    {
        var path = new StringBuilder(Text($"M0 {scene.Height:0.####}"));
        var steps = (int)Math.Ceiling(scene.Width * 64);
        for (var i = 0; i <= steps; i++)
        {
            var x = scene.Width * i / steps;
            path.Append(Text($"L{x:0.####} {wave.CrestAt(x):0.####}"));
        }
        return path.Append(Text($"L{scene.Width:0.####} {scene.Height:0.####}Z")).ToString();
    }

    private static string BlobPath(Shape.Blob blob)
    {
        const int steps = 96;
        var path = new StringBuilder();
        for (var i = 0; i < steps; i++)
        {
            var angle = i * 2 * Math.PI / steps;
            var radius = blob.RadiusAt(angle);
            path.Append(Text($"{(i == 0 ? 'M' : 'L')}{blob.X + (Math.Cos(angle) * radius):0.####} {blob.Y + (Math.Sin(angle) * radius):0.####}"));
        }
        return path.Append('Z').ToString();
    }

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(Text(line)).Append('\n');

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
