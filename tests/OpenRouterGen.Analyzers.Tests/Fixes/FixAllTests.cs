using Microsoft.CodeAnalysis.CodeFixes;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

public class FixAllTests
{
    [Theory]
    [InlineData(FixAllScope.Document, 2)]
    [InlineData(FixAllScope.Project, 1)]
    [InlineData(FixAllScope.Solution, 0)]
    public async Task Fix_all_reaches_as_far_as_its_scope(FixAllScope scope, int wrongDocuments)
    {
        var workspace = FixWorkspace.Of(Wrong("A"), Wrong("B")).Add("Other", Wrong("C"));
        await workspace.FixAllAsync("ORG1001", scope);
        var left = (await workspace.DiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "ORG1001");
        Assert.Equal(wrongDocuments, left.Select(diagnostic => diagnostic.Location.SourceTree!.FilePath).Distinct().Count());
    }

    [Fact]
    public async Task Neighbours_in_one_initializer_are_removed_together()
    {
        var workspace = FixWorkspace.Of(Verify.Method("""
            GC.KeepAlive(new ImageGenerationRequest { Model = "m", Prompt = "p", Size = "64x64", Resolution = "1K", AspectRatio = "16:9" });
            """));
        await workspace.FixAllAsync("ORG1006", FixAllScope.Document);
        Assert.Contains("Prompt = \"p\", Size = \"64x64\", });", await workspace.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await workspace.DiagnosticsAsync());
    }

    private static string Wrong(string name) => $$"""
        using OpenRouter;

        static class {{name}}
        {
            static readonly ImageGenerationRequest One = new() { Model = "m", Prompt = "p", N = 11 };
            static readonly ImageGenerationRequest Two = new() { Model = "m", Prompt = "p", N = 0, OutputCompression = 101 };
        }
        """;
}
