using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

internal sealed class WaveBrush : Brush
{
    private readonly float[] _crest;
    private readonly float[] _steepness;
    private readonly float _highest;
    private readonly float _lowest;
    private readonly float _level;
    private readonly float _shadeLength;
    private readonly Vector4 _top;
    private readonly Vector4 _foot;
    private readonly float _opacity;

    public WaveBrush(Shape.Wave wave, double scale, int width)
    {
        _crest = new float[width];
        _steepness = new float[width];
        for (var x = 0; x < width; x++)
        {
            var here = wave.CrestAt((x + 0.5) / scale) * scale;
            var slope = (wave.CrestAt((x + 1) / scale) * scale - (wave.CrestAt(x / scale) * scale));
            _crest[x] = (float)here;
            // The distance to a slanted edge is shorter than the distance straight down to it.
            _steepness[x] = (float)(1 / Math.Sqrt(1 + (slope * slope)));
        }
        (_highest, _lowest) = (_crest.Min(), _crest.Max());
        _level = (float)(wave.Level * scale);
        _shadeLength = MathF.Max((float)((wave.FootLevel - wave.Level) * scale), 1e-3f);
        (_top, _foot, _opacity) = (Opaque(wave.Crest), Opaque(wave.Foot), (float)wave.Opacity);
    }

    public override void Blend(Span<Vector4> row, int y)
    {
        var centre = y + 0.5f;
        if (centre < _highest - 1) return;
        var colour = Vector4.Lerp(_top, _foot, Math.Clamp((centre - _level) / _shadeLength, 0f, 1f));
        if (_opacity >= 1 && centre > _lowest + 1)
        {
            row.Fill(colour);
            return;
        }
        for (var x = 0; x < row.Length; x++)
        {
            var coverage = Coverage((centre - _crest[x]) * _steepness[x]);
            if (coverage > 0) Over(ref row[x], colour, coverage * _opacity);
        }
    }
}
