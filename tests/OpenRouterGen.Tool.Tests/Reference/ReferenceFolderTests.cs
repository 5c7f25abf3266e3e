using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Reference;

/// <summary>
/// The repository's own pages are those of the bundled document. <c>OPENROUTERGEN_UPDATE_EXPECTED=1</c> writes them anew; their examples are compiled with all
/// others of the documentation.
/// </summary>
public sealed class ReferenceFolderTests : IDisposable
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "generator", "docs", "reference");

    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_pages_are_what_the_tool_writes_now()
    {
        if (Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1")
        {
            await _bench.DoAsync("docs", s_folder, "--from", "bundled", "--force");
        }

        await _bench.DoAsync("docs", "pages", "--from", "bundled");
        var pages = Texts(Path.Combine(_bench.Root, "pages"));
        Assert.InRange(pages.Count, 80, 200);
        var here = Texts(s_folder);
        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), here.Keys.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.Value, here[page.Key]));
    }

    [SharedFact]
    public async Task The_examples_of_the_newest_published_document_compile()
    {
        var document = Directory.EnumerateFiles(SharedFactAttribute.Folder, "*.yaml").Max(StringComparer.Ordinal)!;

        // The page of a deprecated operation says so, and its example warns.
        Assert.Equal(["CS0612"], await ReferenceProgram.CompileAsync(_bench, "--from", document));
        Assert.InRange(ReferenceProgram.Examples(Path.Combine(_bench.Root, "pages")).Count, 80, 500);
    }

    private static Dictionary<string, string> Texts(string folder) => Directory.EnumerateFiles(folder, "*.md").ToDictionary(
        path => Path.GetFileName(path), path => File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparer.Ordinal);
}
