namespace OpenRouter.Emulator.Tests.Drawing.Png;

public sealed class PngReaderTests
{
    // Written by another program (Python's zlib): 2x5 pixels, each row with another of the five filters.
    private const string FiveFilters =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAAFCAIAAADg0arLAAAALElEQVR4nGNgYJexL1jP+Cf8gHVqP9MXjzkfXGYwp0w41He2h+WJRc+DyA4A8PYPeHswVbgAAAAASUVORK5CYII=";

    [Fact]
    public void The_oracle_reads_a_picture_of_another_program()
    {
        var raster = PngReader.Read(Convert.FromBase64String(FiveFilters));
        Assert.Equal((2, 5, false), (raster.Width, raster.Height, raster.HasAlpha));
        for (var i = 0; i < raster.Pixels.Length; i++) Assert.Equal((byte)(i * i * 7), raster.Pixels[i]);
    }

    [Fact]
    public void The_oracle_notices_a_damaged_chunk()
    {
        var png = Convert.FromBase64String(FiveFilters);
        png[20] ^= 1;
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => PngReader.Read(png));
    }
}
