using System.Text.RegularExpressions;
using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>Compiler, <c>Validate</c>, <c>Check</c> and emulator do with each limit what the page of limits says.</summary>
public partial class LimitAgreementTests
{
    // Limits of other requests than the one that the emulator and the catalog know.
    private static readonly string[] s_elsewhere = ["GET /", "ImageGenerationRequest.prompt", "TraceConfig"];

    [Fact]
    public void Every_limit_of_the_page_has_its_samples() =>
        Assert.Equal(LimitSamples.All.Keys.Order(StringComparer.Ordinal), Rows().Select(row => row.Id).Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_keeps_a_limit_is_neither_refused_nor_ignored()
    {
        var cases = Rows().Select(row => LimitSamples.All[row.Id].Kept).ToList();
        var analyzed = await AgreementJudges.AnalyzeAsync(cases);
        Assert.All(cases, one => Assert.Equal(default, AgreementJudges.Judge(one, analyzed[cases.IndexOf(one)])));
        Assert.All(analyzed, Assert.Empty);
    }

    [Fact]
    public async Task What_breaks_a_limit_meets_what_the_page_says()
    {
        var rows = Rows().ToList();
        var cases = rows.Select(row => LimitSamples.All[row.Id].Broken).ToList();
        var analyzed = await AgreementJudges.AnalyzeAsync(cases);
        for (var i = 0; i < rows.Count; i++)
        {
            var verdicts = AgreementJudges.Judge(cases[i], analyzed[i]);
            Assert.True(IsAsSaid(rows[i].Otherwise, verdicts, analyzed[i]), $"{rows[i]}: {verdicts} {string.Join(' ', analyzed[i])}");
        }
    }

    // A rule that says what is ignored is the compiler's: of one parameter alone Check has no word.
    private static bool IsAsSaid(string otherwise, AgreementVerdicts verdicts, IReadOnlyList<string> analyzed) => otherwise.Split(' ')[0] switch
    {
        "refused" when otherwise.EndsWith("undecided where it is not listed", StringComparison.Ordinal) => verdicts == default && analyzed.Count == 0,
        "refused" => verdicts is { RefusedByEmulator: true, RefusedAtRunTime: true, RefusedByAnalyzer: true },
        "ignored" => verdicts is { RefusedByEmulator: false, RefusedAtRunTime: false, RefusedByAnalyzer: false }
            && (analyzed is ["ORG1007"] || verdicts is { IgnoredAtRunTime: true, IgnoredByAnalyzer: true }),
        "undecided" => verdicts == default && analyzed is ["ORG1020"],
        _ => false,
    };

    private static IEnumerable<(string Id, string Otherwise)> Rows() =>
        from row in Row().Matches(Repository.Read("generator/docs/limits.md"))
        let id = row.Groups["id"].Value
        where !s_elsewhere.Any(other => id.StartsWith(other, StringComparison.Ordinal))
        select (id, row.Groups["otherwise"].Value);

    [GeneratedRegex(@"^\| `(?<id>[^`]+)` \| [^|]+ \| (?<otherwise>(refused|ignored|undecided)[^|]*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
