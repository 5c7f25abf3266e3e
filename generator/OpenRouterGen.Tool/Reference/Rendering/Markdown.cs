using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Tool.Reference;

/// <summary>
/// Text of a document in Markdown. Descriptions are Markdown themselves: their marks of code and their links to the web stay; whatever else would be read as
/// HTML, as a cell's end or as the page's own structure is escaped.
/// </summary>
internal static partial class Markdown
{
    // What begins something within a line.
    private const string Marks = @"\`*_[]<>&|~";

    /// <summary>Text in one line.</summary>
    public static string Text(string? text) => Inline(text, Line);

    /// <summary>Text in the cell of a table, where a line feed is an element.</summary>
    public static string Cell(string? text) => Inline(text, words => words.Replace("\n", "<br />", StringComparison.Ordinal), isCell: true);

    /// <summary>Paragraphs.</summary>
    public static string Block(string? text) => string.Join('\n', Inline(text, words => words).Split('\n').Select(Start)).Trim();

    /// <summary>A value as code, also in a cell.</summary>
    public static string Code(string? text) => Code(Printable(text), isCell: true);

    /// <summary>A type with links to the pages of those in it.</summary>
    public static string Type(ShownType? type) => string.Concat((type?.Parts ?? [])
        .Select(part => part.Page is { } page ? $"[{Escaped(part.Text)}]({page})" : Escaped(part.Text)));

    /// <summary>Code in lines of its own.</summary>
    /// <param name="code">The code; it ends with a line feed.</param>
    /// <param name="language">Its language.</param>
    public static string Fence(string? code, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code ?? string.Empty) + 1));
        return $"{fence}{language}\n{code}{fence}";
    }

    private static string Inline(string? text, Func<string, string> lines, bool isCell = false) =>
        string.Concat(MarkdownPiece.Split(Printable(text).Trim()).Select(piece => piece.Kind switch
        {
            PieceKind.Words => lines(Escaped(piece.Text)),
            PieceKind.Code => Code(piece.Text, isCell),
            PieceKind.Link => Link(piece.Text),
            _ => throw new InvalidOperationException(piece.Kind.ToString()),
        }));

    private static string Code(string text, bool isCell)
    {
        var code = Marked(Line(text).Trim());
        return isCell ? code.Replace("|", "\\|", StringComparison.Ordinal) : code;
    }

    private static string Link(string text)
    {
        var end = text.LastIndexOf("](", StringComparison.Ordinal);
        return $"[{Escaped(text[1..end])}{text[end..].Replace("|", "%7C", StringComparison.Ordinal)}";
    }

    // Marks that are longer than any within.
    private static string Marked(string code)
    {
        if (code.Length == 0)
        {
            return string.Empty;
        }

        var marks = new string('`', LongestRun(code) + 1);
        var space = code[0] == '`' || code[^1] == '`' ? " " : string.Empty;
        return marks + space + code + space + marks;
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        for (int at = 0, run = 0; at < text.Length; at++)
        {
            run = text[at] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                default:
                    result.Append(Marks.Contains(character, StringComparison.Ordinal) ? "\\" : string.Empty).Append(character);
                    break;
            }
        }

        return result.ToString();
    }

    // At the start of a line a heading, a line below one and a fence begin; lists may stay. Four spaces would be code.
    private static string Start(string line)
    {
        var text = line.Trim();
        return text.Length > 0 && text[0] is '#' or '=' or '+' || Rule().IsMatch(text) ? "\\" + text : text;
    }

    private static string Line(string text) => text.Replace('\n', ' ');

    // Controls and what turns the reading direction is seen by nobody.
    private static string Printable(string? text)
    {
        var result = new StringBuilder(text?.Length ?? 0);
        foreach (var character in (text ?? string.Empty).ReplaceLineEndings("\n"))
        {
            if (character is '\n' or '\t' || char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                result.Append(character == '\t' ? ' ' : character);
            }
        }

        return result.ToString();
    }

    [GeneratedRegex(@"^-[-\s]*$")]
    private static partial Regex Rule();
}
