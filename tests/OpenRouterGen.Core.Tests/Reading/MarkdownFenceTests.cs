using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class MarkdownFenceTests
{
    private const string Page =
        "> index\n\n# Title\n\n```bash\ncurl x\n```\n\n````yaml /openapi.yaml get /a\nopenapi: 3.1.0\ninfo:\n  description: |\n    ```\n    x\n    ```\n"
            + "````\n\nmore\n";

    [Fact]
    public void The_block_of_a_page_is_read_with_the_places_of_the_page()
    {
        var problems = new ProblemSink();
        var document = SpecReader.Read(Spec.File, Page, ReadingLimits.Default, problems, CancellationToken.None)!;

        Assert.Equal("{openapi:'3.1.0',info:{description:'```\nx\n```\n'}}", Spec.Show(document.Root));
        Assert.Equal(new SourceSpot(Spec.File, 11, 1, 4), ((SpecMapping)document.Root).Find("info")!.KeySpot);
        Assert.Equal(
            "ORG0020 openapi.yaml 9:1+0 the file is a page of documentation; the document is read from the block that begins here",
            Spec.Show(Assert.Single(problems.Problems)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_make_no_difference(string end) =>
        Assert.Equal(9, MarkdownFence.Extract(Page.Replace("\n", end, StringComparison.Ordinal))!.LinesBefore);

    [Fact]
    public void A_block_without_an_end_goes_to_the_end_of_the_page() =>
        Assert.Equal(new MarkdownFence("openapi: 3.1.0\n``\n", 2), MarkdownFence.Extract("a\n```yaml\nopenapi: 3.1.0\n``\n"));

    [Theory]
    [InlineData("")]
    [InlineData("openapi: 3.1.0\nx: |\n  y\n```yaml\nopenapi: 3.0.0\n```\n")]
    [InlineData("info:\n  description: |\n  ```yaml\n  openapi: 3.0.0\n  ```\n")]
    [InlineData("```yaml\ninfo: {}\n```\n")]
    [InlineData("````\n```yaml\nopenapi: 3.1.0\n```\n````\n")]
    [InlineData("```")]
    [InlineData("```yaml\n")]
    public void What_is_no_page_with_a_document_is_left_alone(string text) => Assert.Null(MarkdownFence.Extract(text));

    [SharedFact]
    public void The_published_page_is_read_and_its_mapping_repaired()
    {
        var file = Path.Combine(SharedFolder.Specs!, "..", "seeds", "000_75c9c1fb5a8ab08f.txt");
        var problems = new ProblemSink();
        var document = SpecReader.Read(Spec.File, File.ReadAllText(file), ReadingLimits.Default, problems, CancellationToken.None)!;
        SpecRepairs.Apply(document, problems);

        Assert.Equal(14, ((SpecMapping)document.Root).Entries[0].KeySpot.Line);
        Assert.All(problems.Problems, problem => Assert.Equal(ProblemCatalog.Repaired, problem.Descriptor));
        Assert.True(problems.Problems.Count > 1);
    }
}
