using OpenRouter.Emulator.Drawing.Scenes;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Drawing.Compositions;

/// <summary>Chooses palette and composition.</summary>
internal static class Composer
{
    /// <summary>The scene that a seed means, for a picture of this size. The size gives the proportions only.</summary>
    public static Scene Compose(PictureSeed seed, PixelSize size)
    {
        double shortEdge = Math.Min(size.Width, size.Height);
        var (width, height) = (size.Width / shortEdge, size.Height / shortEdge);
        var numbers = seed.Numbers();
        var palette = numbers.Pick(Palette.All);
        return numbers.Count(0, 2) switch
        {
            0 => LandscapeComposition.Compose(numbers, palette, width, height),
            1 => PaperComposition.Compose(numbers, palette, width, height),
            _ => BlossomComposition.Compose(numbers, palette, width, height),
        };
    }
}
