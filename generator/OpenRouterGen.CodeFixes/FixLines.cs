using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>Lines of a text: their indentation, and their breaks as the text has them.</summary>
internal static class FixLines
{
    /// <summary>The white space before a place, where nothing else stands before it in its line; null where something does.</summary>
    public static string? IndentationOf(SourceText text, int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>The line break that ends the line before a place.</summary>
    public static string BreakBefore(SourceText text, int position)
    {
        var line = text.Lines[Math.Max(0, text.Lines.GetLineFromPosition(position).LineNumber - 1)];
        return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    /// <summary>Whether only white space follows in the line.</summary>
    public static bool EndsLine(SourceText text, int position) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End)));

    /// <summary>
    /// What goes with a part of the text that is removed: its lines where nothing else stands on them, else the white space that would be left
    /// beside what stays.
    /// </summary>
    public static TextSpan Removable(SourceText text, TextSpan span)
    {
        var ends = EndsLine(text, span.End);
        if (ends && IndentationOf(text, span.Start) is not null)
        {
            return TextSpan.FromBounds(
                text.Lines.GetLineFromPosition(span.Start).Start, text.Lines.GetLineFromPosition(span.End).EndIncludingLineBreak);
        }

        var (start, end) = (span.Start, span.End);
        while (ends && start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (!ends && end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
