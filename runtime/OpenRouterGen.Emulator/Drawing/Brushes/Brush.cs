using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

/// <summary>A shape made ready for one scale. Colours are premultiplied: X, Y, Z are red, green, blue, W is the opacity.</summary>
internal abstract class Brush
{
    /// <summary>Lays the shape over row <paramref name="y"/>. Rows may be drawn by several threads at a time.</summary>
    public abstract void Blend(Span<Vector4> row, int y);

    /// <param name="shape">What to draw.</param>
    /// <param name="scale">Pixels to a unit of the scene.</param>
    /// <param name="width">Pixels in a row.</param>
    public static Brush For(Shape shape, double scale, int width) => shape switch
    {
        Shape.Disc disc => new DiscBrush(disc, scale),
        Shape.Glow glow => new GlowBrush(glow, scale),
        Shape.Wave wave => new WaveBrush(wave, scale, width),
        Shape.Blob blob => new BlobBrush(blob, scale),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No brush draws this shape."),
    };

    protected static Vector4 Opaque(Rgb colour) => new(colour.Red, colour.Green, colour.Blue, 1);

    protected static void Over(ref Vector4 below, Vector4 colour, float opacity) => below = (colour * opacity) + (below * (1 - (colour.W * opacity)));

    /// <summary>How much of a pixel lies inside an edge that is this many pixels away (positive is inside).</summary>
    protected static float Coverage(float inside) => Math.Clamp(inside + 0.5f, 0f, 1f);

    /// <summary>The pixels of a row whose centres may be within a distance of x.</summary>
    protected static (int First, int End) Span(int width, float x, float distance)
    {
        var first = (int)Math.Clamp(MathF.Floor(x - distance), 0, width);
        var end = (int)Math.Clamp(MathF.Ceiling(x + distance) + 1, 0, width);
        return (first, end);
    }
}
