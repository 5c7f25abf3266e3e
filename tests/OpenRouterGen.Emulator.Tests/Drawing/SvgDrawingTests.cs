using System.Globalization;
using System.Xml.Linq;
using OpenRouter.Emulator.Drawing;
using OpenRouter.Emulator.Drawing.Compositions;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Tests.Drawing;

public sealed class SvgDrawingTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(512, 512)]
    [InlineData(1024, 576)]
    [InlineData(128, 1024)]
    public void The_text_is_xml_of_the_size_asked_for(int width, int height)
    {
        for (var index = 0; index < 12; index++)
        {
            var root = XDocument.Parse(Draw(index, new(width, height))).Root!;
            Assert.Equal(s_svg + "svg", root.Name);
            Assert.Equal((width, height), ((int)root.Attribute("width")!, (int)root.Attribute("height")!));
        }
    }

    [Fact]
    public void Every_shape_of_the_scene_is_drawn_with_a_paint_that_exists()
    {
        for (var index = 0; index < 12; index++)
        {
            var size = new PixelSize(512, 512);
            var document = XDocument.Parse(Draw(index, size));
            var ids = document.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(), ids);
            var drawn = document.Descendants().Where(element => element.Name.LocalName is "circle" or "path").ToList();
            Assert.Equal(Composer.Compose(Seed(index), size).Shapes.Count, drawn.Count);
            Assert.All(drawn, element => Assert.Contains(((string)element.Attribute("fill")!)[5..^1], ids));
        }
    }

    [Fact]
    public void Equal_seeds_give_equal_text_and_others_do_not()
    {
        Assert.Equal(Draw(0, new(512, 512)), Draw(0, new(512, 512)));
        Assert.NotEqual(Draw(0, new(512, 512)), Draw(1, new(512, 512)));
    }

    [Fact]
    public void A_transparent_drawing_is_cut_to_a_rounded_card()
    {
        var clip = XDocument.Parse(Draw(0, new(512, 512), transparent: true)).Descendants(s_svg + "clipPath").Single().Elements().Single();
        Assert.Equal("0.24", (string?)clip.Attribute("rx"));
    }

    [Fact]
    public void The_text_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Draw(0, new(1024, 576));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Draw(0, new(1024, 576)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static PictureSeed Seed(int index) => PictureSeed.From("a red panda", "a/model", null, index);

    private static string Draw(int index, PixelSize size, bool transparent = false) =>
        new Picture("a red panda", "a/model", null, index, size, transparent).ToSvg();
}
