using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes what a comparison found. How many checks ran is part of every format: one that ran none has found nothing out.</summary>
internal static class ReportWriter
{
    public static void Write(ComparisonResult result, ReportFormat format, TextWriter writer, ReportOptions? options = null)
    {
        options ??= ReportOptions.Default;
        switch (format)
        {
            case ReportFormat.Text:
                TextReport.Write(result, writer, options);
                break;
            case ReportFormat.Markdown:
                MarkdownReport.Write(result, writer, options);
                break;
            case ReportFormat.Json:
                JsonReport.Write(result, writer, options);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(result, writer, options);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(result, writer, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }
}
