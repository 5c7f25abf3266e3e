using OpenRouter.Emulator.Drawing;
using OpenRouter.Emulator.Drawing.Compositions;
using OpenRouter.Emulator.Sizes;
using OpenRouter.Emulator.Tests.Drawing.Png;

namespace OpenRouter.Emulator.Tests.Drawing;

/// <summary>From seed to pixels and bytes, as the server does it.</summary>
public sealed class PictureTests
{
    private static readonly PixelSize s_small = new(96, 64);

    [Theory]
    [InlineData(1024, 1024)]
    [InlineData(1024, 576)]
    [InlineData(64, 512)]
    [InlineData(16, 16)]
    [InlineData(333, 77)]
    public void A_picture_has_the_size_asked_for(int width, int height)
    {
        var read = PngReader.Read(Draw("a red panda", size: new(width, height)));
        Assert.Equal((width, height, false), (read.Width, read.Height, read.HasAlpha));
    }

    [Fact]
    public void Equal_seeds_give_equal_bytes() => Assert.Equal(Draw("a red panda"), Draw("a red panda"));

    [Fact]
    public void Prompt_model_seed_and_index_each_change_the_picture()
    {
        byte[][] pictures =
        [
            Draw("a red panda"), Draw("a blue panda"), Draw("a red panda", model: "a/other"), Draw("a red panda", seed: 0),
            Draw("a red panda", seed: 1), Draw("a red panda", index: 1), Draw("a red pand", model: "aa/model"),
        ];
        Assert.Equal(pictures.Length, pictures.Select(Convert.ToBase64String).Distinct().Count());
    }

    // One picture of each composition at least: 24 indexes meet all three.
    [Fact]
    public void Previews_have_the_colours_of_the_final_picture()
    {
        for (var index = 0; index < 24; index++)
        {
            var scene = Composer.Compose(Seed("a red panda", index: index), new(128, 128));
            var final = ScenePainter.Paint(scene, new(128, 128));
            foreach (var detail in (double[])[0, 0.25, 0.5, 0.75])
            {
                var preview = ScenePainter.Paint(scene, new(128, 128), detail);
                Assert.InRange(Distance(Mean(preview), Mean(final)), 0, 6);
                Assert.NotEqual(final.Pixels, preview.Pixels);
            }
        }
    }

    [Fact]
    public void More_detail_comes_nearer_to_the_final_picture()
    {
        var scene = Composer.Compose(Seed("a red panda"), new(256, 256));
        var final = ScenePainter.Paint(scene, new(256, 256));
        var errors = ((double[])[0, 0.33, 0.66, 1]).Select(detail => Error(ScenePainter.Paint(scene, new(256, 256), detail), final)).ToArray();
        Assert.Equal(errors.OrderDescending(), errors);
        Assert.Equal(0, errors[^1]);
    }

    [Fact]
    public void The_coarsest_preview_is_a_mosaic_of_sixteen_cells()
    {
        var preview = ScenePainter.Paint(Composer.Compose(Seed("a red panda"), new(256, 256)), new(256, 256), detail: 0);
        Assert.Equal(preview.Row(0), preview.Row(15));
        Assert.NotEqual(preview.Row(0).ToArray(), preview.Row(255).ToArray());
        Assert.Equal(preview.Row(40)[..3], preview.Row(40).Slice(15 * 3, 3));
    }

    [Fact]
    public void A_transparent_picture_is_clear_in_its_corners_and_solid_in_its_middle()
    {
        var png = new Picture("a red panda", "a/model", null, 0, s_small, transparent: true).ToPng(detail: 1, CancellationToken.None);
        var read = PngReader.Read(png);
        Assert.True(read.HasAlpha);
        Assert.Equal(0, read.Row(0)[3]);
        Assert.Equal(0, read.Row(63)[(95 * 4) + 3]);
        Assert.Equal(255, read.Row(32)[(48 * 4) + 3]);
    }

    [Fact]
    public void A_transparent_picture_shows_the_same_scene()
    {
        var scene = Composer.Compose(Seed("a red panda"), s_small);
        var (opaque, card) = (ScenePainter.Paint(scene, s_small), ScenePainter.Paint(scene, s_small, transparent: true));
        Assert.Equal(opaque.Row(32).Slice(48 * 3, 3), card.Row(32).Slice(48 * 4, 3));
    }

    [Fact]
    public void A_picture_is_no_noise_and_no_plain_colour()
    {
        for (var index = 0; index < 24; index++)
        {
            var picture = ScenePainter.Paint(Composer.Compose(Seed("a red panda", index: index), new(128, 128)), new(128, 128));
            long step = 0;
            for (var i = 3; i < picture.Pixels.Length; i++) step += Math.Abs(picture.Pixels[i] - picture.Pixels[i - 3]);
            Assert.InRange(step / (double)picture.Pixels.Length, 0.05, 8);
            Assert.True(picture.Pixels.Max() - picture.Pixels.Min() > 60);
        }
    }

    private static PictureSeed Seed(string prompt, int index = 0) => PictureSeed.From(prompt, "a/model", null, index);

    private static byte[] Draw(string prompt, string model = "a/model", long? seed = null, int index = 0, PixelSize? size = null) =>
        new Picture(prompt, model, seed, index, size ?? s_small, transparent: false).ToPng(detail: 1, CancellationToken.None);

    private static double[] Mean(Raster raster) =>
        [.. Enumerable.Range(0, 3).Select(channel => raster.Pixels.Where((_, i) => i % 3 == channel).Average(value => (double)value))];

    private static double Distance(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Max();

    private static double Error(Raster one, Raster other) => one.Pixels.Zip(other.Pixels, (a, b) => (double)Math.Abs(a - b)).Average();
}
