using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

internal sealed class DiscBrush(Shape.Disc disc, double scale) : Brush
{
    private readonly float _x = (float)(disc.X * scale);
    private readonly float _y = (float)(disc.Y * scale);
    private readonly float _radius = (float)(disc.Radius * scale);
    private readonly Vector4 _centre = Opaque(disc.Centre);
    private readonly Vector4 _rim = Opaque(disc.Rim);
    private readonly float _opacity = (float)disc.Opacity;

    public override void Blend(Span<Vector4> row, int y)
    {
        var dy = y + 0.5f - _y;
        if (MathF.Abs(dy) > _radius + 1) return;
        var (first, end) = Span(row.Length, _x, _radius + 1);
        // A disc smaller than a pixel must not shine like a whole one.
        var strength = _opacity * MathF.Min(1, 2 * _radius);
        for (var x = first; x < end; x++)
        {
            var dx = x + 0.5f - _x;
            var distance = MathF.Sqrt((dx * dx) + (dy * dy));
            var coverage = Coverage(_radius - distance);
            if (coverage > 0) Over(ref row[x], Vector4.Lerp(_centre, _rim, MathF.Min(distance / _radius, 1)), coverage * strength);
        }
    }
}
