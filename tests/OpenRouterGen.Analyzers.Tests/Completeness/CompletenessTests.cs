using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Analyzers.Tests.Completeness;

/// <summary>Every id has a descriptor, an analyzer, a release row, a page, a line in the index, a firing and a silent program.</summary>
public class CompletenessTests
{
    public static TheoryData<string> Ids() => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_constant_id_has_one_descriptor_and_one_analyzer()
    {
        var constants = new[] { typeof(DiagnosticIds), typeof(CatalogDiagnosticIds) }.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public)).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);
        Assert.Equal(constants, Descriptors().Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
        Assert.Equal(constants, AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_its_page_its_index_line_its_release_row_and_its_link(string id)
    {
        var descriptor = Descriptors().Single(descriptor => descriptor.Id == id);
        var severity = descriptor.DefaultSeverity.ToString();
        var page = Repository.Read($"generator/docs/diagnostics/{id}.md");
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\nSeverity: {severity.ToLowerInvariant()}.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Silencing it\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Code fix\n", page, StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | {severity.ToLowerInvariant()} | {descriptor.Title} |\n", Repository.Read("generator/docs/diagnostics/README.md"), StringComparison.Ordinal);
        Assert.Contains($"{id} | {descriptor.Category} | {severity} | {descriptor.Title}\n", Repository.Read("generator/OpenRouterGen.Analyzers/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
        Assert.EndsWith($"/generator/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_an_id()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "docs", "diagnostics"), "ORG1*.md").Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(Descriptors().Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_id_has_a_firing_and_a_silent_program(string id)
    {
        var (firing, silent) = DiagnosticSamples.All[id];
        Assert.Equal(id, Assert.Single(MarkedSource.Parse(firing).Marks).Id);
        await Verify.SourceAsync(firing);
        Assert.Empty(MarkedSource.Parse(silent).Marks);
        await Verify.SourceAsync(silent);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_tells_whether_there_is_a_fix(string id)
    {
        var says = !Repository.Read($"generator/docs/diagnostics/{id}.md").Contains("There is no code fix", StringComparison.Ordinal);
        Assert.Equal(FixWorkspace.FixableIds.Contains(id), says);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors()
        => new[] { typeof(DiagnosticCatalog), typeof(CatalogDiagnostics) }.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public)).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
}
