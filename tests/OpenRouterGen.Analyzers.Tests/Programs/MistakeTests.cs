using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>A console program with a mistake of every kind and form on lines of their own. The packages' tests build it as a user does.</summary>
public class MistakeTests
{
    private const string Folder = "tests/OpenRouterGen.Analyzers.Tests/Programs/";

    private static string Marked => Repository.Read(Folder + "Mistakes.txt");

    [Fact]
    public void There_are_thirty_mistakes_and_more_and_every_line_has_one()
    {
        var source = MarkedSource.Parse(Marked);
        Assert.InRange(source.Marks.Count, 30, 100);
        Assert.Equal(source.Marks.Count, source.Marks.Select(mark => source.Text[..mark.Start].Count(character => character == '\n')).Distinct().Count());
    }

    [Fact]
    public Task A_project_with_the_package_reports_them() => Verify.SourceAsync(Marked, Projects.WithPackage);

    [Fact]
    public Task A_project_that_references_a_library_reports_the_same() => Verify.SourceAsync(Marked, Projects.WithLibrary);

    [Fact]
    public Task A_project_beside_the_client_in_one_solution_reports_the_same() => Verify.SourceAsync(Marked, Projects.WithProjectReference);

    [Fact]
    public async Task Fixes_correct_everything_that_has_one()
    {
        var workspace = FixWorkspace.OfProgram(MarkedSource.Parse(Marked).Text);
        await workspace.ApplyAllAsync();

        var left = await workspace.DiagnosticsAsync();
        Assert.Equal(
            ["ORG1017", "ORG1017", "ORG1003", "ORG1009", "ORG1037", "ORG1017", "ORG1018", "ORG1019", "ORG1022", "ORG1036", "ORG1013", "ORG1014"],
            left.Select(diagnostic => diagnostic.Id));
        Assert.Empty(await workspace.ErrorsAsync());
        CheckReviewed(FilledIn(await workspace.TextAsync()));
    }

    // What no fix can know, a person says.
    private static string FilledIn(string text) => text
        .Replace("Prompt = \"\",", "Prompt = \"a harbour\",", StringComparison.Ordinal)
        .Replace("Prompt = null!,", "Prompt = \"a harbour\",", StringComparison.Ordinal);

    private static void CheckReviewed(string text)
    {
        var path = Path.Combine(Repository.Root, Folder, "Corrected.txt");
        if (Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
