using System.Numerics;
using OpenRouter.Emulator.Drawing.Scenes;

namespace OpenRouter.Emulator.Drawing.Brushes;

/// <summary>Cuts a drawn row to the card of a transparent picture.</summary>
internal sealed class CardStencil(Scene scene, double scale)
{
    private readonly float _centreX = (float)(scene.Width * scale / 2);
    private readonly float _centreY = (float)(scene.Height * scale / 2);
    private readonly float _corner = (float)(Scene.CardCorner * scale);
    private readonly float _halfX = (float)((scene.Width / 2) - Scene.CardMargin - Scene.CardCorner) * (float)scale;
    private readonly float _halfY = (float)((scene.Height / 2) - Scene.CardMargin - Scene.CardCorner) * (float)scale;

    public void Cut(Span<Vector4> row, int y)
    {
        var dy = MathF.Max(MathF.Abs(y + 0.5f - _centreY) - _halfY, 0);
        for (var x = 0; x < row.Length; x++)
        {
            var dx = MathF.Max(MathF.Abs(x + 0.5f - _centreX) - _halfX, 0);
            row[x] *= Math.Clamp(_corner - MathF.Sqrt((dx * dx) + (dy * dy)) + 0.5f, 0f, 1f);
        }
    }
}
