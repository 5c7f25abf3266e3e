using OpenRouter.Emulator.Drawing;
using OpenRouter.Emulator.Drawing.Png;

namespace OpenRouter.Emulator.Tests.Drawing.Png;

public sealed class PngEncoderTests
{
    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(3, 130, false)] // more rows than are filtered at a time
    [InlineData(257, 5, true)]
    public void Any_pixels_come_back_as_they_were(int width, int height, bool hasAlpha)
    {
        var raster = new Raster(width, height, hasAlpha);
        new Random(7).NextBytes(raster.Pixels);
        var read = PngReader.Read(PngEncoder.Encode(raster));
        Assert.Equal((width, height, hasAlpha), (read.Width, read.Height, read.HasAlpha));
        Assert.Equal(raster.Pixels, read.Pixels);
    }

    [Fact]
    public void Equal_rows_shrink_to_almost_nothing()
    {
        var raster = new Raster(256, 256, hasAlpha: false);
        for (var y = 0; y < 256; y++)
            for (var i = 0; i < raster.Stride; i++) raster.Row(y)[i] = (byte)(i * 31);
        Assert.True(PngEncoder.Encode(raster).Length < 4096);
    }

    [Fact]
    public void The_crc_is_the_one_of_the_standard() =>
        Assert.Equal(0xCBF43926, Crc32.Finish(Crc32.Append(Crc32.Start, "123456789"u8)));

    [Fact]
    public void Chunks_stand_in_their_order() =>
        Assert.Equal(["IHDR", "IDAT", "IEND"], PngReader.Chunks(PngEncoder.Encode(new Raster(4, 4, hasAlpha: true))).Select(chunk => chunk.Type));
}
