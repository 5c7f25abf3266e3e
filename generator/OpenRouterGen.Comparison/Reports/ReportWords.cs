using System.Globalization;
using System.Text;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>The words that reports have in common.</summary>
internal static class ReportWords
{
    private static readonly (Verdicts Verdict, string Word)[] s_verdicts =
    [
        (Verdicts.Wire, "wire"), (Verdicts.Source, "source"), (Verdicts.Build, "build"), (Verdicts.Behavior, "behavior"),
        (Verdicts.Capability, "capability"), (Verdicts.Docs, "docs"),
    ];

    /// <summary>What stops working: what is sent, what compiles, what is valid.</summary>
    public const Verdicts Breaking = Verdicts.Wire | Verdicts.Source | Verdicts.Build;

    public static IEnumerable<string> Of(Verdicts verdicts) => s_verdicts.Where(item => verdicts.HasFlag(item.Verdict)).Select(item => item.Word);

    /// <summary>How many findings there are, of how many checks.</summary>
    public static string Summary(ComparisonResult result, ReportOptions options)
    {
        if (result.ChecksRun == 0)
        {
            return "No check ran: one of the two documents has no client. Nothing was found out.";
        }

        var open = Open(result, options);
        var counts = s_verdicts
            .Select(item => (item.Word, Count: open.Count(finding => finding.Verdicts.HasFlag(item.Verdict))))
            .Where(item => item.Count > 0)
            .Select(item => Invariant($"{item.Count} {item.Word}"));
        var accepted = result.Findings.Count - open.Count;
        var text = Invariant($"{open.Count} {(open.Count == 1 ? "finding" : "findings")} in {result.ChecksRun} checks");
        return text + (open.Count > 0 && string.Join(", ", counts) is { Length: > 0 } words ? ": " + words : string.Empty)
            + (accepted > 0 ? Invariant($" ({accepted} accepted)") : string.Empty) + ".";
    }

    /// <summary>The findings that nobody has accepted.</summary>
    public static IReadOnlyList<Finding> Open(ComparisonResult result, ReportOptions options) => options.Acceptance?.Open ?? result.Findings;

    /// <summary>What was and what is, in one line.</summary>
    public static string Values(Finding finding) => (finding.Old, finding.New) switch
    {
        (null, null) => string.Empty,
        (null, { } came) => "+ " + Line(came),
        ({ } gone, null) => "- " + Line(gone),
        ({ } old, { } @new) => $"{Line(old)} -> {Line(@new)}",
    };

    /// <summary>The file of a finding. What is gone has no place in the new document: then it is the document's.</summary>
    public static string File(Finding finding, string document) => finding.NewSpot is { File.Length: > 0 } spot ? spot.File : document;

    public static string Of(SourceBreak item) => item.Member is null ? $"{item.CompilerId} {item.Type}" : $"{item.CompilerId} {item.Type}.{item.Member}";

    /// <summary>A text of a document in one line, without anything that a terminal or an editor would act on, and not too long.</summary>
    public static string Line(string text, int most = 160)
    {
        var line = new StringBuilder(Math.Min(text.Length, most) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= most)
            {
                return line.Append('\u2026').ToString();
            }

            Append(line, rune);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t' or ' ')
        {
            if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        {
            line.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }
        else
        {
            line.Append(rune.ToString());
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
