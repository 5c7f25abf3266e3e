using OpenRouter.Emulator.Drawing.Compositions;
using OpenRouter.Emulator.Drawing.Png;
using OpenRouter.Emulator.Drawing.Scenes;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Drawing;

/// <summary>
/// One picture, in any of the formats that the emulator draws. This is the door of the room: outside of it nothing names another of its types.
/// </summary>
/// <param name="prompt">The request's prompt.</param>
/// <param name="model">The model's id.</param>
/// <param name="seed">The request's seed; none is a seed of its own.</param>
/// <param name="index">Which of the request's pictures, from 0.</param>
/// <param name="size">In pixels.</param>
/// <param name="transparent">Whether the scene is cut to a card on a transparent ground.</param>
internal sealed class Picture(string prompt, string model, long? seed, int index, PixelSize size, bool transparent)
{
    private readonly Scene _scene = Composer.Compose(PictureSeed.From(prompt, model, seed, index), size);

    /// <summary>The bytes of a PNG file.</summary>
    /// <param name="detail">1 is the picture, less is a mosaic of it, 0 the coarsest.</param>
    /// <param name="cancellationToken">Stops between strips of the picture.</param>
    public byte[] ToPng(double detail, CancellationToken cancellationToken) =>
        PngEncoder.Encode(ScenePainter.Paint(_scene, size, detail, transparent, cancellationToken), cancellationToken);

    /// <summary>The text of an SVG file.</summary>
    public string ToSvg() => SvgDrawing.Draw(_scene, size, transparent);
}
