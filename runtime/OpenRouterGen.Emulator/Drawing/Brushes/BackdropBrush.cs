using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

internal sealed class BackdropBrush : Brush
{
    private readonly Vector4 _first;
    private readonly Vector4 _second;
    private readonly Vector4 _third;
    private readonly float _start;
    private readonly float _stepX;
    private readonly float _stepY;

    public BackdropBrush(Scene scene, double scale)
    {
        var backdrop = scene.Backdrop;
        (_first, _second, _third) = (Opaque(backdrop.First), Opaque(backdrop.Second), Opaque(backdrop.Third));
        var length = 2 * backdrop.Reach(scene.Width, scene.Height);
        var (x, y) = (Math.Cos(backdrop.Angle) / length, Math.Sin(backdrop.Angle) / length);
        (_stepX, _stepY) = ((float)(x / scale), (float)(y / scale));
        _start = (float)(0.5 - (x * scene.Width / 2) - (y * scene.Height / 2));
    }

    public override void Blend(Span<Vector4> row, int y)
    {
        var along = _start + (_stepY * (y + 0.5f));
        for (var x = 0; x < row.Length; x++)
        {
            var t = Math.Clamp(along + (_stepX * (x + 0.5f)), 0f, 1f) * 2;
            row[x] = t < 1 ? Vector4.Lerp(_first, _second, t) : Vector4.Lerp(_second, _third, t - 1);
        }
    }
}
