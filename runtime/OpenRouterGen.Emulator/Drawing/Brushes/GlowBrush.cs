using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

internal sealed class GlowBrush(Shape.Glow glow, double scale) : Brush
{
    private readonly float _x = (float)(glow.X * scale);
    private readonly float _y = (float)(glow.Y * scale);
    private readonly float _radius = (float)(glow.Radius * scale);
    private readonly Vector4 _colour = Opaque(glow.Colour);
    private readonly float _opacity = (float)glow.Opacity;

    public override void Blend(Span<Vector4> row, int y)
    {
        var dy = y + 0.5f - _y;
        if (MathF.Abs(dy) >= _radius) return;
        var (first, end) = Span(row.Length, _x, MathF.Sqrt((_radius * _radius) - (dy * dy)));
        for (var x = first; x < end; x++)
        {
            var dx = x + 0.5f - _x;
            Over(ref row[x], _colour, _opacity * Shape.Glow.Strength(MathF.Sqrt((dx * dx) + (dy * dy)) / _radius));
        }
    }
}
