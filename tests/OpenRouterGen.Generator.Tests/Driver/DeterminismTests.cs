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

    [Fact]
    public void Sixteen_drivers_at_once_and_two_projects_among_them_give_each_its_own_text()
    {
        var internals = new Dictionary<string, string> { ["OpenRouterGenNamespace"] = "Other", ["OpenRouterGenVisibility"] = "internal" };
        var expected = GeneratorRun.Of(TestFile.BundledSpec).Files;
        var expectedOther = GeneratorRun.Of(TestFile.BundledSpec, internals).Files;
        var runs = new IReadOnlyDictionary<string, string>[16];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = runs.Length }, index =>
            runs[index] = (index % 2 == 0 ? GeneratorRun.Of(TestFile.BundledSpec) : GeneratorRun.Of(TestFile.BundledSpec, internals)).Files);
        Assert.All(runs.Where((_, index) => index % 2 == 0), files => Assert.Equal(expected, files));
        Assert.All(runs.Where((_, index) => index % 2 == 1), files => Assert.Equal(expectedOther, files));
        Assert.NotEqual(expected.Keys, expectedOther.Keys);
    }

    [SharedFact]
    public void The_whole_published_document_gives_the_same_text_in_every_culture_with_every_line_end_and_at_every_path()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Shared!, "specs", "openrouter-2026-08-01.yaml"));
        var expected = GeneratorRun.Of([TestFile.Spec(text), .. TestFile.BundledSpec.Skip(1)]).Files;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var (culture, other) in new[] { ("tr-TR", TestFile.Spec(text.Replace("\n", "\r\n", StringComparison.Ordinal))),
                ("ar-SA", TestFile.Spec("\ufeff" + text, "C:\\another place\\x.yaml")) })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, GeneratorRun.Of([other, .. TestFile.BundledSpec.Skip(1)]).Files);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
