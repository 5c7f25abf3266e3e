using System.Globalization;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Tests.Sizes;

public sealed class PixelSizeTests
{
    [Theory]
    [InlineData(null, null, null, 1024, 1024)]
    [InlineData("512", null, null, 512, 512)]
    [InlineData("1K", "16:9", null, 1024, 576)]
    [InlineData("2K", "9:16", null, 1152, 2048)]
    [InlineData("4K", "auto", null, 4096, 4096)]
    [InlineData("1K", "21:9", null, 1024, 432)] // 438.9 is nearer to 27 steps of 16 than to 28
    [InlineData("512", "8:1", null, 512, 64)]
    [InlineData("2K", "9:19.5", null, 944, 2048)]
    [InlineData("1K", "2.35:1", null, 1024, 432)]
    [InlineData(null, "4:3", "2K", 2048, 1536)]
    [InlineData(null, null, "1000x333", 1000, 333)]
    [InlineData(null, null, "16x4096", 16, 4096)]
    public void Parameters_become_pixels(string? resolution, string? ratio, string? size, int width, int height) =>
        Assert.Equal(new PixelSize(width, height), PixelSize.From(resolution, ratio, size));

    [Theory]
    [InlineData("15x100")]
    [InlineData("100x4097")]
    [InlineData("100X100")]
    [InlineData("100x")]
    [InlineData("x100")]
    [InlineData("-100x100")]
    [InlineData("100x100x100")]
    [InlineData(" 100x100")]
    [InlineData("99999999999x100")]
    [InlineData("2K")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_size_in_pixels_is_not_read(string? text) => Assert.False(PixelSize.TryParse(text, out _));

    [Theory]
    [InlineData(512, 64, "512")]
    [InlineData(513, 64, "1K")]
    [InlineData(64, 1024, "1K")]
    [InlineData(2048, 2048, "2K")]
    [InlineData(4096, 16, "4K")]
    public void A_size_has_the_tier_that_holds_it(int width, int height, string tier) => Assert.Equal(tier, new PixelSize(width, height).Tier);

    [Theory]
    [InlineData("1:1", 2048, 2048, true)]
    [InlineData("16:9", 2048, 2048, false)]
    [InlineData("16:9", 1920, 1080, true)]
    [InlineData("9:16", 1920, 1080, false)]
    [InlineData("21:9", 1024, 432, true)]
    [InlineData("4:5", 768, 1024, false)]
    public void A_ratio_fits_or_not(string text, int width, int height, bool fits)
    {
        Assert.True(FrameRatio.TryParse(text, out var ratio));
        Assert.Equal(fits, ratio.Fits(new(width, height)));
    }

    [Fact]
    public void Every_size_that_is_made_from_a_ratio_fits_it()
    {
        string[] ratios = ["1:1", "1:2", "1:4", "1:8", "2:1", "2:3", "3:2", "3:4", "4:1", "4:3", "4:5", "5:4", "8:1", "9:16", "16:9", "9:19.5", "19.5:9",
            "9:20", "20:9", "9:21", "21:9", "2.35:1", "5:2"];
        foreach (var (text, tier) in ratios.SelectMany(ratio => PixelSize.Tiers.Select(tier => (ratio, tier.Name))))
        {
            Assert.True(FrameRatio.TryParse(text, out var ratio));
            var size = PixelSize.From(tier, text, null);
            Assert.True(ratio.Fits(size), $"{text} {size}");
            Assert.Equal((0, 0), (size.Width % 16, size.Height % 16));
        }
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("16")]
    [InlineData("0:1")]
    [InlineData("1:-1")]
    [InlineData("1:2:3")]
    [InlineData("NaN:1")]
    [InlineData("19,5:9")]
    public void What_is_no_ratio_is_not_read(string text) => Assert.False(FrameRatio.TryParse(text, out _));

    [Fact]
    public void A_decimal_ratio_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(new PixelSize(1024, 480), PixelSize.From("1K", "19.5:9", null));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
