using System.Globalization;

namespace OpenRouterGen.Generator.Tests.Driver;

public class DeterminismTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Every_culture_gives_the_same_text(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = GeneratorRun.Of(TestFile.BundledSpec).Files;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, GeneratorRun.Of(TestFile.BundledSpec).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_ends_byte_order_mark_and_path_of_the_document_do_not_matter()
    {
        var expected = GeneratorRun.Of(TestFile.BundledSpec).Files;
        var text = Repository.Read("spec/openapi.yaml");
        foreach (var other in new[] { TestFile.Spec(text.Replace("\n", "\r\n")), TestFile.Spec("\ufeff" + text), TestFile.Spec(text, "/another place/x.yaml") })
        {
            Assert.Equal(expected, GeneratorRun.Of([other, .. TestFile.BundledSpec.Skip(1)]).Files);
        }
    }
}
