using System.Globalization;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes for a terminal. A painter may color the pieces; widths are those of the plain text.</summary>
internal static class TextReport
{
    private const string Indent = "  ";

    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options)
    {
        var (old, @new) = (ReportWords.Line(options.Old), ReportWords.Line(options.New));
        Line(writer, options, string.Empty, $"{old} -> {@new}", ReportTone.Faint);
        Line(writer, options, string.Empty, ReportWords.Summary(result, options), ReportTone.Heading);
        foreach (var section in ReportSection.Of(ReportWords.Open(result, options)))
        {
            writer.Write('\n');
            Line(writer, options, string.Empty, section.Title, ReportTone.Heading);
            foreach (var finding in section.Findings)
            {
                Write(finding, section.Tone, writer, options);
            }
        }

        foreach (var entry in options.NotNeeded)
        {
            Line(
                writer, options, string.Empty, $"Accepted, and no longer found: {ReportWords.Line(entry.Id)} {ReportWords.Line(entry.Pointer)}",
                ReportTone.Faint);
        }
    }

    private static void Write(Finding finding, ReportTone tone, TextWriter writer, ReportOptions options)
    {
        writer.Write('\n');
        var verdicts = string.Join(' ', ReportWords.Of(finding.Verdicts));
        Line(writer, options, string.Empty, finding.Check.Title + (verdicts.Length > 0 ? $" [{verdicts}]" : string.Empty), tone);
        Line(writer, options, Indent, $"{finding.Check.Id} {ReportWords.Line(finding.Pointer, int.MaxValue)}", ReportTone.Faint);
        if (Place(finding) is { } place)
        {
            Line(writer, options, Indent, place, ReportTone.Faint);
        }

        if (ReportWords.Values(finding) is { Length: > 0 } values)
        {
            Line(writer, options, Indent, values, ReportTone.Plain);
        }

        foreach (var consequence in finding.Consequences)
        {
            Line(writer, options, Indent, ReportWords.Line(consequence), ReportTone.Plain);
        }

        if (finding.Breaks.Count > 0)
        {
            Line(writer, options, Indent, ReportWords.Line(string.Join(", ", finding.Breaks.Select(ReportWords.Of)), 400), ReportTone.Plain);
        }

        if (finding.Diagnostics.Count > 0)
        {
            Line(writer, options, Indent, string.Join(", ", finding.Diagnostics), ReportTone.Plain);
        }

        if (finding.Advice is { } advice)
        {
            Line(writer, options, Indent, advice, ReportTone.Plain);
        }
    }

    private static string? Place(Finding finding) => Place(finding.NewSpot) ?? (Place(finding.OldSpot) is { } old ? old + " (old)" : null);

    private static string? Place(SourceSpot? spot) => spot is { Line: > 0 } place
        ? string.Create(CultureInfo.InvariantCulture, $"{ReportWords.Line(place.File)}:{place.Line}:{place.Column}")
        : null;

    private static void Line(TextWriter writer, ReportOptions options, string indent, string text, ReportTone tone)
    {
        foreach (var line in Wrapped(text, Math.Max(20, options.Width - indent.Length)))
        {
            writer.Write(indent);
            writer.Write(options.Paint(line, tone));
            writer.Write('\n');
        }
    }

    // At blanks where there are any, else where the line ends.
    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var start = 0;
        while (text.Length - start > width)
        {
            var blank = text.LastIndexOf(' ', start + width, width);
            var end = blank > start ? blank : start + width - (char.IsHighSurrogate(text[start + width - 1]) ? 1 : 0);
            yield return text[start..end];
            start = blank > start ? end + 1 : end;
        }

        yield return text[start..];
    }
}
