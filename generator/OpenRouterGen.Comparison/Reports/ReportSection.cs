using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Findings that a reader looks at together.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Tone">How they are shown.</param>
/// <param name="Findings">The findings, in their order.</param>
internal sealed record ReportSection(string Title, ReportTone Tone, IReadOnlyList<Finding> Findings)
{
    /// <summary>The sections of a report, without empty ones: what breaks first, words last.</summary>
    public static IEnumerable<ReportSection> Of(IReadOnlyList<Finding> findings)
    {
        var groups = findings.ToLookup(finding =>
            (finding.Verdicts & ReportWords.Breaking) != 0 ? 0
            : (finding.Verdicts & (Verdicts.Behavior | Verdicts.Capability)) != 0 ? 1
            : finding.Verdicts == Verdicts.None ? 2
            : 3);
        (string Title, ReportTone Tone)[] sections =
        [
            ("What breaks", ReportTone.Breaking), ("What means something else", ReportTone.Notable), ("What came and goes unnoticed", ReportTone.Plain),
            ("Words", ReportTone.Faint),
        ];
        return sections.Index().Where(section => groups.Contains(section.Index))
            .Select(section => new ReportSection(section.Item.Title, section.Item.Tone, [.. groups[section.Index]]));
    }
}
