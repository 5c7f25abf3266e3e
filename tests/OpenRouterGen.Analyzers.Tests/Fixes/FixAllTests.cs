using Microsoft.CodeAnalysis.CodeFixes;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.CodeFixes;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

public class FixAllTests
{
    [Theory]
    [InlineData(FixAllScope.Document, 2)]
    [InlineData(FixAllScope.Project, 1)]
    public async Task Fix_all_reaches_as_far_as_its_scope(FixAllScope scope, int wrongDocuments)
    {
        var workspace = FixWorkspace.Of(Wrong("A"), Wrong("B")).Add("Other", Wrong("C"));
        await workspace.FixAllAsync("ORG1011", scope);
        var left = (await workspace.DiagnosticsAsync()).Where(diagnostic => diagnostic.Id == "ORG1011");
        Assert.Equal(wrongDocuments, left.Select(diagnostic => diagnostic.Location.SourceTree!.FilePath).Distinct().Count());
        Assert.DoesNotContain(await workspace.ErrorsAsync(), error => error.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_fix_that_has_one_right_answer_has_a_fix_all()
    {
        var withFixAll = FixWorkspace.Providers.Where(provider => provider.GetFixAllProvider() is not null);
        Assert.Equal([typeof(AddDefaultFix)], withFixAll.Select(provider => provider.GetType()));
    }

    // A command that formats asks for the scope of a solution, and a fix without it is none of its matters.
    [Fact]
    public void No_fix_all_reaches_a_whole_solution() => Assert.DoesNotContain(
        FixAllScope.Solution, new AddDefaultFix().GetFixAllProvider().GetSupportedFixAllScopes());

    private static string Wrong(string name) => $$"""
        using OpenRouter;

        static class {{name}}
        {
            static int One(ImageStreamEvent streamed) => streamed.Value switch { ImageCompletedEvent => 1 };

            static int Two(ImageStreamEvent streamed) => streamed.Value switch
            {
                ImageCompletedEvent => 1,
                ImagePreviewEvent => One(streamed) switch { 1 => 2, _ => 3 },
            };
        }
        """;
}
