using System.Globalization;
using System.Text;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes the body of a pull request.</summary>
internal static class MarkdownReport
{
    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {Code(options.Old)} to {Code(options.New)}\n\n{ReportWords.Summary(result, options)}\n");
        var findings = ReportWords.Open(result, options);
        var left = findings.Count;
        foreach (var section in ReportSection.Of(findings))
        {
            if (text.Length > options.LongestMarkdown)
            {
                break;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n#### {section.Title} ({section.Findings.Count})\n\n| finding | where | change |\n|---|---|---|\n");
            foreach (var finding in section.Findings.TakeWhile(_ => text.Length <= options.LongestMarkdown))
            {
                text.Append(Row(finding));
                left--;
            }
        }

        if (left > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{left} more findings are not shown here: a report as JSON has them all.\n");
        }

        foreach (var entry in options.NotNeeded)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAccepted, and no longer found: {Code(entry.Id)} {Code(entry.Pointer)}\n");
        }

        writer.Write(text);
    }

    private static string Row(Finding finding)
    {
        var verdicts = string.Join(", ", ReportWords.Of(finding.Verdicts));
        var first = $"{Escaped(finding.Check.Title)}<br>{Code(finding.Check.Id)}" + (verdicts.Length > 0 ? $"<br>**{verdicts}**" : string.Empty);
        var parts = new List<string>();
        if (ReportWords.Values(finding) is { Length: > 0 } values)
        {
            parts.Add(Code(values));
        }

        parts.AddRange(finding.Consequences.Select(Escaped));
        parts.AddRange(finding.Breaks.Take(MostBreaks).Select(item => Code(ReportWords.Of(item))));
        if (finding.Breaks.Count > MostBreaks)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"and {finding.Breaks.Count - MostBreaks} more"));
        }

        parts.AddRange(finding.Diagnostics.Select(Escaped));
        if (finding.Advice is { } advice)
        {
            parts.Add(Escaped(advice));
        }

        return $"| {first} | {Code(finding.Pointer)} | {string.Join("<br>", parts)} |\n";
    }

    private const int MostBreaks = 10;

    // As an element, for a code span of markdown ends at backticks, and a table's cell at a bar.
    private static string Code(string text) => $"<code>{Escaped(text)}</code>";

    /// <summary>A text in which markdown and HTML find nothing of theirs: no markup, no mention, no link.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in ReportWords.Line(text, 400))
        {
            if (character < 128 && !char.IsAsciiLetterOrDigit(character) && character is not (' ' or '.' or ',' or ';' or '/' or '-' or '(' or ')' or '='))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
            else
            {
                escaped.Append(character);
            }
        }

        // What looks like the beginning of an address becomes one.
        return escaped.Replace("www.", "www&#46;").ToString();
    }
}
