using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Running;
using Spectre.Console;

namespace OpenRouterGen.Tool.Reports;

/// <summary>Shows a report: in colors where a person reads it, else as it is.</summary>
internal static class ReportScreen
{
    // Longer lines are hard to read, however wide a terminal is.
    private const int Widest = 120;

    public static void Write(Screen screen, ComparisonResult result, ReportFormat format, ReportOptions options)
    {
        if (format != ReportFormat.Text || !screen.HasColors)
        {
            ReportWriter.Write(result, format, screen.Output, options);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Output) });
        using var text = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(result, format, text, options with { Width = Math.Min(console.Profile.Width, Widest), Paint = Paint });
        console.Write(new Markup(text.ToString()));
    }

    // Colors that can be read on light and on dark.
    private static string Paint(string text, ReportTone tone)
    {
        var escaped = Markup.Escape(text);
        return tone switch
        {
            ReportTone.Plain => escaped,
            ReportTone.Heading => $"[bold]{escaped}[/]",
            ReportTone.Breaking => $"[bold red]{escaped}[/]",
            ReportTone.Notable => $"[bold darkcyan]{escaped}[/]",
            ReportTone.Faint => $"[grey50]{escaped}[/]",
            _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
        };
    }
}
