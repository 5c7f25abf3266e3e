using System.Text.RegularExpressions;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Tests.Repository;

namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>No keyword of the standards is dropped without a word.</summary>
public sealed class KeywordTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in KeywordPage.Rows)
            {
                data.Add(row.Owner, row.Keyword);
            }

            return data;
        }
    }

    [Fact]
    public void The_page_is_what_the_table_says()
    {
        if (Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1")
        {
            RepositoryFiles.Write(KeywordPage.Path, KeywordPage.Text());
        }

        Assert.Equal(KeywordPage.Text(), RepositoryFiles.Read(KeywordPage.Path));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_becomes_of_it_is_so(string owner, string keyword)
    {
        var row = Assert.Single(KeywordPage.Rows, row => row.Owner == owner && row.Keyword == keyword);
        var with = Compile(row.Document.Replace("«", string.Empty, StringComparison.Ordinal).Replace("»", string.Empty, StringComparison.Ordinal));
        var without = Compile(Regex.Replace(row.Document, "«[^»]*»", string.Empty));

        switch (row.Becomes)
        {
            case KeywordKinds.Ignored:
                Assert.Equal(Text(without), Text(with));
                Assert.Equal(Problems(without), Problems(with));
                break;
            case KeywordKinds.Used or KeywordKinds.Checked:
                Assert.Empty(Problems(with));
                Assert.NotEqual(Text(without), Text(with));
                Assert.Equal(row.Becomes == KeywordKinds.Checked, Text(with).Contains("check.", StringComparison.Ordinal));
                break;
            default:
                Assert.Contains(row.Becomes, Problems(with));
                Assert.DoesNotContain(row.Becomes, Problems(without));
                break;
        }
    }

    [Theory]
    [MemberData(nameof(StandardKeywords.Owners), MemberType = typeof(StandardKeywords))]
    public void Every_keyword_of_the_standards_has_a_row(string owner) => Assert.Equal(
        StandardKeywords.Of(owner).Order(StringComparer.Ordinal),
        KeywordPage.Rows.Where(row => row.Owner == owner).Select(row => row.Keyword).Order(StringComparer.Ordinal));

    private static SpecResult Compile(string document) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.yaml", document, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new BuildOptions()),
        CancellationToken.None);

    private static string Text(SpecResult result) =>
        result.Model is { } model ? string.Concat(ApiEmitter.Emit(model, CancellationToken.None).Select(file => file.Text)) : string.Empty;

    private static IEnumerable<string> Problems(SpecResult result) => result.Problems.Select(problem => problem.Descriptor.Id);
}
