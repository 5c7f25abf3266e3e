namespace OpenRouter.Emulator.Drawing.Scenes;

/// <summary>A picture before it has pixels: <see cref="ScenePainter"/> and <see cref="SvgDrawing"/> show the same one.</summary>
/// <param name="Width">In units of the short edge.</param>
/// <param name="Height">In units of the short edge.</param>
/// <param name="Backdrop">What is behind everything.</param>
/// <param name="Shapes">From back to front.</param>
internal sealed record Scene(double Width, double Height, Backdrop Backdrop, IReadOnlyList<Shape> Shapes)
{
    /// <summary>With a transparent background the scene is cut to a card this far from each edge,</summary>
    public const double CardMargin = 0.06;

    /// <summary>with corners rounded by this radius.</summary>
    public const double CardCorner = 0.24;
}
