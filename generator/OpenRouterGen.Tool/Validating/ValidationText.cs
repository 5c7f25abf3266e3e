using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Validating;

/// <summary>Shows what is wrong with documents, each with its line and a caret below it.</summary>
internal static class ValidationText
{
    private const int Widest = 70;
    private const int Indent = 4;

    public static void Write(IReadOnlyList<ValidatedDocument> documents, Screen screen)
    {
        foreach (var document in documents)
        {
            var lines = document.Text.TrimStart('\uFEFF').Split('\n');
            foreach (var finding in document.Findings)
            {
                Write(finding, lines, screen);
            }

            screen.WriteSentence(Summary(document));
        }
    }

    public static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        ProblemSeverity.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    private static void Write(DocumentFinding finding, string[] lines, Screen screen)
    {
        var spot = finding.Spot;
        var place = spot.Line == 0 ? spot.File : string.Create(CultureInfo.InvariantCulture, $"{spot.File}({spot.Line},{spot.Column})");
        screen.WriteSentence($"{place}: {Word(finding.Severity)} {finding.Id}: {finding.Message}", Indent);
        if (spot.Line < 1 || spot.Line > lines.Length)
        {
            return;
        }

        // Of a long line the part around the place is shown.
        var line = lines[spot.Line - 1].TrimEnd('\r').Replace('\t', ' ');
        var column = Math.Clamp(spot.Column - 1, 0, line.Length);
        var start = line.Length <= Widest ? 0 : Math.Clamp(column - (Widest / 2), 0, line.Length - Widest);
        var number = spot.Line.ToString(CultureInfo.InvariantCulture).PadLeft(6);
        screen.WriteLine($"{number} | {line.Substring(start, Math.Min(Widest, line.Length - start))}");
        screen.WriteLine($"       | {new string(' ', column - start)}^");
    }

    private static string Summary(ValidatedDocument document)
    {
        var others = document.Findings.Count - document.Errors;
        var found = $"{document.File}: {Counted.Of(document.Errors, "error")}, {Counted.Of(others, "other")}";
        return document.RulesNotRun is { } reason
            ? $"{found}; the rules of Microsoft.OpenApi were not run: {reason}."
            : string.Create(CultureInfo.InvariantCulture, $"{found}; {DocumentValidation.Checks} checks.");
    }
}
