using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Tests.Shared;

namespace OpenRouterGen.Comparison.Tests.Acceptance;

public sealed class AcceptedFindingsTests
{
    private static readonly DateOnly s_day = new(2026, 11, 29);

    [Fact]
    public void What_is_accepted_is_not_open_any_more()
    {
        var result = Two();
        var accepted = AcceptedFindings.None.With([result.Findings[0]], "We know.", s_day);
        var applied = AcceptedFindings.Read(accepted.Write()).Apply(result);
        Assert.Equal([result.Findings[1]], applied.Open);
        Assert.Equal("We know.", applied.Accepted[result.Findings[0].Fingerprint].Reason);
        Assert.Equal(result.Findings[1].Verdicts, applied.Verdicts);
        Assert.Empty(applied.NotNeeded);
    }

    [Fact]
    public void What_is_not_found_any_more_stays_and_is_reported()
    {
        var gone = new AcceptedFinding("0123", "member-removed", "#/a", "Once.", s_day);
        var accepted = new AcceptedFindings([gone]).With(Two().Findings, "We know.", s_day);
        var applied = accepted.Apply(Two());
        Assert.Equal([gone], applied.NotNeeded);
        Assert.Contains(gone, AcceptedFindings.Read(accepted.Write()).Findings);
    }

    [Fact]
    public void Who_accepted_first_keeps_the_reason()
    {
        var first = AcceptedFindings.None.With(Two().Findings, "First.", s_day);
        var second = first.With(Two().Findings, "Second.", s_day.AddDays(1));
        Assert.All(second.Findings, finding => Assert.Equal(("First.", s_day), (finding.Reason, finding.Date)));
    }

    [Fact]
    public void The_same_content_is_the_same_text_with_line_feeds()
    {
        var findings = Two().Findings;
        var one = AcceptedFindings.None.With(findings, "We \"know\" <it>.", s_day);
        var other = AcceptedFindings.None.With(findings.Reverse(), "We \"know\" <it>.", s_day);
        Assert.Equal(one.Write(), other.Write());
        Assert.DoesNotContain('\r', one.Write());
        Assert.EndsWith("}\n", one.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no JSON at line 1")]
    [InlineData("{\n\"version\": 1,\n]", "no JSON at line 3")]
    [InlineData("[]", "have no 'version'")]
    [InlineData("""{ "version": 2, "accepted": [] }""", "of version 2")]
    [InlineData("""{ "version": 1 }""", "no list 'accepted'")]
    [InlineData("""{ "version": 1, "accepted": [1] }""", "Entry 1 of the accepted findings has no text")]
    [InlineData("""{ "version": 1, "accepted": [{ "fingerprint": "a", "id": "b", "pointer": "c", "date": "2026-11-29" }] }""", "has no text 'reason'")]
    [InlineData("""{ "version": 1, "accepted": [{ "fingerprint": "a", "id": "b", "pointer": "c", "reason": "d", "date": "29.11.2026" }] }""", "'date'")]
    public void A_file_that_cannot_be_read_is_one_sentence(string text, string message) =>
        Assert.Contains(message, Assert.Throws<AcceptedFormatException>(() => AcceptedFindings.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Comments_and_commas_of_people_are_no_mistake() =>
        Assert.Empty(AcceptedFindings.Read("// ours\n{ \"version\": 1, \"accepted\": [], }").Findings);

    [Fact]
    public void A_fingerprint_is_of_check_and_pointer_and_both_values()
    {
        string[] all =
        [
            Fingerprint.Of("a", "b", "c", "d"), Fingerprint.Of("x", "b", "c", "d"), Fingerprint.Of("a", "x", "c", "d"), Fingerprint.Of("a", "b", "x", "d"),
            Fingerprint.Of("a", "b", "c", "x"), Fingerprint.Of("a", "b", null, "d"), Fingerprint.Of("a", "b", "", "d"), Fingerprint.Of("a", "bc", "", "d"),
            Fingerprint.Of("a", "b", "-;", "d"),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, text => Assert.Matches("^[0-9a-f]{32}$", text));
    }

    private static ComparisonResult Two() => ClientComparer.Compare(
        Sample.Of("both", "Root: { type: object, properties: { a: { type: string }, b: { type: string } } }"),
        Sample.Of("both", "Root: { type: object, properties: { a: { type: integer }, c: { type: string } , b: { type: string } } }"),
        CancellationToken.None);
}
