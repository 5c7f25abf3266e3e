using System.Numerics;
using OpenRouter.Emulator.Drawing.Brushes;
using OpenRouter.Emulator.Drawing.Scenes;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Drawing;

/// <summary>Gives a scene its pixels.</summary>
internal static class ScenePainter
{
    /// <summary>How many cells the long edge of the coarsest preview has.</summary>
    public const int CoarsestCells = 16;

    /// <param name="scene">What to paint.</param>
    /// <param name="size">In pixels; its proportions should be the scene's.</param>
    /// <param name="detail">1 is the picture, less is a mosaic of it, 0 the coarsest.</param>
    /// <param name="transparent">Whether the scene is cut to a card on a transparent ground.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static Raster Paint(Scene scene, PixelSize size, double detail = 1, bool transparent = false, CancellationToken cancellationToken = default)
    {
        var cell = CellSize(size, detail);
        var cells = new PixelSize((size.Width + cell - 1) / cell, (size.Height + cell - 1) / cell);
        var drawn = Draw(scene, cells, Math.Min(size.Width, size.Height) / (double)cell, transparent, cancellationToken);
        return cell == 1 ? drawn : Enlarge(drawn, size, cell);
    }

    private static int CellSize(PixelSize size, double detail)
    {
        var longEdge = Math.Max(size.Width, size.Height);
        if (longEdge <= CoarsestCells) return 1;
        // Each step of detail multiplies the number of cells, so the steps look alike.
        return Math.Max(1, (int)Math.Round(Math.Pow(longEdge / (double)CoarsestCells, 1 - Math.Clamp(detail, 0, 1))));
    }

    private static Raster Draw(Scene scene, PixelSize size, double scale, bool transparent, CancellationToken cancellationToken)
    {
        var backdrop = new BackdropBrush(scene, scale);
        var brushes = scene.Shapes.Select(shape => Brush.For(shape, scale, size.Width)).ToArray();
        var card = transparent ? new CardStencil(scene, scale) : null;
        var raster = new Raster(size.Width, size.Height, transparent);
        Parallel.For(0, size.Height, new ParallelOptions { CancellationToken = cancellationToken }, () => new Vector4[size.Width], (y, _, row) =>
        {
            backdrop.Blend(row, y);
            foreach (var brush in brushes) brush.Blend(row, y);
            card?.Cut(row, y);
            Store(row, raster.Row(y), transparent);
            return row;
        }, static _ => { });
        return raster;
    }

    private static void Store(ReadOnlySpan<Vector4> row, Span<byte> bytes, bool transparent)
    {
        var at = 0;
        foreach (var pixel in row)
        {
            var straight = pixel.W is > 0 and < 1 ? pixel / pixel.W : pixel;
            var scaled = Vector4.Clamp((straight * 255f) + new Vector4(0.5f), Vector4.Zero, new Vector4(255f));
            bytes[at++] = (byte)scaled.X;
            bytes[at++] = (byte)scaled.Y;
            bytes[at++] = (byte)scaled.Z;
            if (transparent) bytes[at++] = (byte)Math.Clamp((pixel.W * 255f) + 0.5f, 0f, 255f);
        }
    }

    private static Raster Enlarge(Raster cells, PixelSize size, int cell)
    {
        var raster = new Raster(size.Width, size.Height, cells.HasAlpha);
        var bytes = raster.BytesPerPixel;
        for (var y = 0; y < size.Height; y++)
        {
            var row = raster.Row(y);
            if (y % cell != 0)
            {
                raster.Row(y - 1).CopyTo(row);
                continue;
            }
            var source = cells.Row(y / cell);
            for (var x = 0; x < size.Width; x++) source.Slice(x / cell * bytes, bytes).CopyTo(row[(x * bytes)..]);
        }
        return raster;
    }
}
