using System.Reflection;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator.Tests.Documentation;

/// <summary>Every id has a page, a line in the index and a row in the release notes, and they say the same.</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> Ids() => [.. All().Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_its_page_its_index_line_and_its_release_row(string id)
    {
        var descriptor = All().Single(descriptor => descriptor.Id == id);
        var severity = descriptor.Severity.ToString();
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\nSeverity: {severity.ToLowerInvariant()}.\n", Repository.Read($"generator/docs/diagnostics/{id}.md"),
            StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {severity.ToLowerInvariant()} | {descriptor.Title} |\n", Repository.Read("generator/docs/diagnostics/README.md"),
            StringComparison.Ordinal);
        Assert.Contains($"{id} | OpenRouterGen.Document | {severity} | {descriptor.Title}\n",
            Repository.Read("generator/OpenRouterGen.Generator/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_description_of_an_id_is_how_its_page_begins(string id)
    {
        var description = All().Single(descriptor => descriptor.Id == id).Description;
        Assert.EndsWith(".", description, StringComparison.Ordinal);
        Assert.StartsWith(description.TrimEnd('.'), PageText.Beginning(Repository.Read($"generator/docs/diagnostics/{id}.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_id_is_given_twice() => Assert.Equal(All().Count(), All().Select(descriptor => descriptor.Id).Distinct().Count());

    [Fact]
    public void There_is_no_page_without_an_id()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "docs", "diagnostics"), "ORG0*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(All().Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<ProblemDescriptor> All() => typeof(ProblemCatalog)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<ProblemDescriptor>();
}
