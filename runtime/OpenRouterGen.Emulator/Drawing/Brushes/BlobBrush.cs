using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

internal sealed class BlobBrush : Brush
{
    private const int Directions = 4096;

    private readonly float[] _contour = new float[Directions];
    private readonly float _x;
    private readonly float _y;
    private readonly float _least;
    private readonly float _most;
    private readonly float _shadeX;
    private readonly float _shadeY;
    private readonly Vector4 _from;
    private readonly Vector4 _to;
    private readonly float _opacity;

    public BlobBrush(Shape.Blob blob, double scale)
    {
        for (var i = 0; i < Directions; i++) _contour[i] = (float)(blob.RadiusAt(i * 2 * Math.PI / Directions) * scale);
        (_least, _most) = (_contour.Min() - 1, _contour.Max() + 1);
        (_x, _y) = ((float)(blob.X * scale), (float)(blob.Y * scale));
        var across = 2 * blob.Radius * scale;
        (_shadeX, _shadeY) = ((float)(Math.Cos(blob.ShadeAngle) / across), (float)(Math.Sin(blob.ShadeAngle) / across));
        (_from, _to, _opacity) = (Opaque(blob.From), Opaque(blob.To), (float)blob.Opacity);
    }

    public override void Blend(Span<Vector4> row, int y)
    {
        var dy = y + 0.5f - _y;
        if (MathF.Abs(dy) > _most) return;
        var (first, end) = Span(row.Length, _x, MathF.Sqrt((_most * _most) - (dy * dy)));
        for (var x = first; x < end; x++)
        {
            var dx = x + 0.5f - _x;
            var distance = MathF.Sqrt((dx * dx) + (dy * dy));
            // Only near the contour does its direction matter: the arctangent is the dear part.
            var coverage = distance <= _least ? 1 : Coverage(ContourAt(dx, dy) - distance);
            if (coverage <= 0) continue;
            var shade = Math.Clamp(0.5f + (dx * _shadeX) + (dy * _shadeY), 0f, 1f);
            Over(ref row[x], Vector4.Lerp(_from, _to, shade), coverage * _opacity);
        }
    }

    private float ContourAt(float dx, float dy)
    {
        var turns = MathF.Atan2(dy, dx) * (1 / (2 * MathF.PI));
        return _contour[(int)((turns + 1) * Directions) & (Directions - 1)];
    }
}
