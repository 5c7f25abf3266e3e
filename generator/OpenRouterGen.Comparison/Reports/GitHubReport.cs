using System.Globalization;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes commands of a GitHub workflow, which become annotations of the files of a change.</summary>
internal static class GitHubReport
{
    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options)
    {
        foreach (var finding in ReportWords.Open(result, options).Where(finding => finding.Verdicts is not (Verdicts.None or Verdicts.Docs)))
        {
            var level = (finding.Verdicts & (Verdicts.Wire | Verdicts.Source)) != 0 ? "error" : "warning";
            writer.Write($"::{level} {Place(finding, result.Document)}title={Property(finding.Check.Title)}::{Data(Message(finding))}\n");
        }

        writer.Write($"::notice::{Data(ReportWords.Summary(result, options))}\n");
    }

    private static string Place(Finding finding, string document)
    {
        var file = ReportWords.File(finding, document);
        return finding.NewSpot is { Line: > 0 } place
            ? string.Create(CultureInfo.InvariantCulture, $"file={Property(file)},line={place.Line},col={place.Column},")
            : $"file={Property(file)},";
    }

    private static string Message(Finding finding) => string.Join('\n', new[]
    {
        $"{finding.Check.Id} {ReportWords.Line(finding.Pointer, 400)}",
        ReportWords.Values(finding),
        string.Join(", ", finding.Breaks.Take(5).Select(ReportWords.Of)),
        string.Join(", ", finding.Diagnostics),
    }.Where(part => part.Length > 0));

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
