using System.Reflection;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;
using OpenRouterGen.Generator.Tests.Documentation;

namespace OpenRouterGen.Analyzers.Tests.Completeness;

/// <summary>Every id has a descriptor, an analyzer, a release row, a page, a line in the index, a firing and a silent program.</summary>
public class CompletenessTests
{
    private const string Pages = "generator/docs/diagnostics";

    [Fact]
    public void Every_constant_id_has_one_descriptor_and_one_analyzer()
    {
        var constants = typeof(DiagnosticIds).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal)
            .ToList();
        var supported = AllAnalyzers.Create().OfType<RuntimeAnalyzer>().SelectMany(analyzer => analyzer.SupportedDiagnostics);
        Assert.Equal(constants, DescribedRules.All.Select(described => described.Descriptor.Id));
        Assert.Equal(constants, supported.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DescribedRules.Ids), MemberType = typeof(DescribedRules))]
    public void An_id_has_its_page_its_index_line_its_release_row_and_its_link(string id)
    {
        var descriptor = DescribedRules.Of(id).Descriptor;
        var (severity, title) = (descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString());
        var page = Repository.Read($"{Pages}/{id}.md");
        var index = Repository.Read($"{Pages}/README.md");
        var releases = Repository.Read("generator/OpenRouterGen.Analyzers/AnalyzerReleases.Shipped.md");
        Assert.StartsWith($"# {id}: {title}\n\nSeverity: {severity.ToLowerInvariant()}.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Silencing it\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Code fix\n", page, StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {severity.ToLowerInvariant()} | {title} |\n", index, StringComparison.Ordinal);
        Assert.Contains($"{id} | {descriptor.Category} | {severity} | {title}\n", releases, StringComparison.Ordinal);
        Assert.EndsWith($"/{Pages}/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DescribedRules.Ids), MemberType = typeof(DescribedRules))]
    public void The_description_of_an_id_is_how_its_page_begins(string id)
    {
        var description = DescribedRules.Of(id).Descriptor.Description.ToString();
        Assert.EndsWith(".", description, StringComparison.Ordinal);
        Assert.StartsWith(description.TrimEnd('.'), PageText.Beginning(Repository.Read($"{Pages}/{id}.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_an_id()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, Pages), "ORG1*").Select(path => Path.GetFileName(path));
        Assert.Equal(DescribedRules.All.Select(described => described.Descriptor.Id + ".md"), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DescribedRules.Ids), MemberType = typeof(DescribedRules))]
    public async Task An_id_has_a_firing_and_a_silent_program(string id)
    {
        var (firing, silent) = DiagnosticSamples.All[id];
        Assert.Equal(id, Assert.Single(MarkedSource.Parse(firing).Marks).Id);
        await Verify.SourceAsync(firing);
        Assert.Empty(MarkedSource.Parse(silent).Marks);
        await Verify.SourceAsync(silent);
    }

    [Theory]
    [MemberData(nameof(DescribedRules.Ids), MemberType = typeof(DescribedRules))]
    public void A_page_says_whether_there_is_a_fix(string id)
    {
        var says = !Repository.Read($"{Pages}/{id}.md").Contains("There is no code fix", StringComparison.Ordinal);
        Assert.Equal(FixWorkspace.FixableIds.Contains(id), says);
    }
}
