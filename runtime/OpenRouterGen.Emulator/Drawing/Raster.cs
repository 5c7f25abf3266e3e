namespace OpenRouter.Emulator.Drawing;

/// <summary>Pixels in rows from the top, 8 bits a channel: red, green, blue and, with alpha, a straight (not premultiplied) opacity.</summary>
internal sealed class Raster(int width, int height, bool hasAlpha)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public bool HasAlpha { get; } = hasAlpha;

    public int BytesPerPixel => HasAlpha ? 4 : 3;

    public int Stride => Width * BytesPerPixel;

    public byte[] Pixels { get; } = new byte[checked(width * height * (hasAlpha ? 4 : 3))];

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Stride, Stride);
}
