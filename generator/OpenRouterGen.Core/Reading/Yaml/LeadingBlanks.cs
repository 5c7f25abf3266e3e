using System.Text;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Empties the lines of blanks that a block text begins with. YAML 1.2.2, section 8.1.1.1, allows them up to the indentation of the first line that is not
/// blank, and they mean a line break each; YamlDotNet refuses some of them. Lines keep their numbers, and what stands on them their columns.
/// </summary>
internal static class LeadingBlanks
{
    private static readonly char[] s_breaks = ['\n', '\r'];

    /// <summary>The text with these lines emptied; the same instance when it has none.</summary>
    public static string Empty(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        var inside = -1;
        for (var start = 0; start < text.Length; start = Next(text, start))
        {
            var column = Column(text, start);
            if (inside >= 0 && (IsBlank(text, start) || column >= inside))
            {
                continue;
            }

            inside = -1;
            if (!BeginsBlock(text, start))
            {
                continue;
            }

            var first = FirstContent(text, Next(text, start), out var longest);
            var indent = first < text.Length ? Column(text, first) : 0;
            var hasText = first < text.Length && indent > KeyColumn(text, start);
            inside = hasText ? indent : -1;
            if (longest == 0 || (hasText && longest > indent))
            {
                continue;
            }

            result ??= new StringBuilder(text.Length);
            for (var blank = Next(text, start); blank < first; blank = Next(text, blank))
            {
                result.Append(text, copied, blank - copied);
                copied = blank + Column(text, blank);
            }
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether a line ends with the mark of a block text that does not state its indentation.</summary>
    private static bool BeginsBlock(string text, int start)
    {
        var end = End(text, start);
        var comment = text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        end = TrimmedEnd(text, start, comment >= 0 ? comment : end);
        if (end > start && text[end - 1] is '+' or '-')
        {
            end--;
        }

        return end > start && text[end - 1] is '|' or '>' && (end - 1 == start || text[end - 2] == ' ');
    }

    /// <summary>The start of the first line that is not blank, and how long the longest line before it is.</summary>
    private static int FirstContent(string text, int start, out int longest)
    {
        longest = 0;
        while (start < text.Length && IsBlank(text, start))
        {
            longest = Math.Max(longest, Column(text, start));
            start = Next(text, start);
        }

        return start;
    }

    /// <summary>Where the key of a line stands, behind the dashes of lists.</summary>
    private static int KeyColumn(string text, int start)
    {
        var at = start + Column(text, start);
        while (at + 1 < text.Length && text[at] == '-' && text[at + 1] == ' ')
        {
            at += 1 + Column(text, at + 1);
        }

        return at - start;
    }

    private static int Column(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - start;
    }

    private static bool IsBlank(string text, int start) => start + Column(text, start) == End(text, start);

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static int End(string text, int start)
    {
        var end = text.IndexOfAny(s_breaks, start);
        return end < 0 ? text.Length : end;
    }

    private static int Next(string text, int start)
    {
        var end = End(text, start);
        return end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
