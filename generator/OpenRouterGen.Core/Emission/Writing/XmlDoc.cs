using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Documentation text for emitted members. Every line of the source text becomes a line of its own, and what XML or C#
/// would read as something else is escaped, so that no description can end a comment.
/// </summary>
internal sealed class XmlDoc
{
    // The line ends of C#: a carriage return, U+0085, U+2028 and U+2029 end a comment as a line feed does.
    private static readonly char[] s_breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly List<string> _lines = new(1);

    public IReadOnlyList<string> Lines => _lines;

    public bool IsEmpty => _lines.Count == 0;

    /// <summary>The text of a document, or null when nothing of it would be seen in a comment: it is blank, or of characters that are dropped.</summary>
    public static string? Words(string? text) =>
        text is not null && (text.Any(character => character is > ' ' and <= '~') || Split(text).Count > 0) ? text : null;

    public XmlDoc Summary(string? text) => Element("summary", text);

    public XmlDoc Remarks(string? text) => Element("remarks", text);

    public XmlDoc Returns(string? text) => Element("returns", text);

    public XmlDoc Parameter(Naming.CSharpIdentifier name, string? text) => Element($"param name=\"{name.Text}\"", "param", text);

    /// <summary>An <c>exception</c> element; the type is code, the text is a document's.</summary>
    public XmlDoc Exception(Code type, string? text) => Element($"exception cref=\"{type}\"", "exception", text);

    /// <summary>The document's default of a member: documented, never sent. Another remark stands before it.</summary>
    public XmlDoc Default(string? value, string? remark = null) => string.IsNullOrWhiteSpace(value) ? Remarks(remark)
        : Remarks(remark is null ? "Default: " + value : remark + "\nDefault: " + value);

    /// <summary>Lifts the known values of a type to the top of completion.</summary>
    public XmlDoc CompletionList(Code type) => Fixed($"<completionlist cref=\"{type}\"/>");

    public XmlDoc SeeAlso(Code member) => Fixed($"<seealso cref=\"{member}\"/>");

    public XmlDoc InheritDoc() => Fixed("<inheritdoc/>");

    private XmlDoc Fixed(string line)
    {
        _lines.Add(line);
        return this;
    }

    private XmlDoc Element(string name, string? text) => Element(name, name, text);

    private XmlDoc Element(string open, string close, string? text)
    {
        if (text is null)
        {
            return this;
        }

        if (text.IndexOfAny(s_breaks) < 0)
        {
            return Line(open, close, Escape(text.Trim()));
        }

        var lines = Split(text);
        if (lines.Count <= 1)
        {
            return lines.Count == 0 ? this : Line(open, close, lines[0]);
        }

        _lines.Add($"<{open}>");
        _lines.AddRange(lines);
        _lines.Add($"</{close}>");
        return this;
    }

    private XmlDoc Line(string open, string close, string escaped)
    {
        if (escaped.Length > 0)
        {
            _lines.Add(open == "summary" ? "<summary>" + escaped + "</summary>" : $"<{open}>{escaped}</{close}>");
        }

        return this;
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split(s_breaks))
        {
            var escaped = Escape(line.Trim());
            if (escaped.Length > 0)
            {
                lines.Add(escaped);
            }
        }

        return lines;
    }

    private static string Escape(string line)
    {
        if (IsPlain(line))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        var isMarked = MarksCode(line);
        var isCode = false;
        for (var i = 0; i < line.Length; i++)
        {
            var character = line[i];
            switch (character)
            {
                case '`' when isMarked:
                    text.Append(isCode ? "</c>" : "<c>");
                    isCode = !isCode;
                    break;
                case '[' or '<' when !isCode && DocLink.At(line, i) is { } link:
                    Append(text, link);
                    i += link.Length - 1;
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '\t':
                    text.Append(' ');
                    break;
                case >= ' ' and <= '~':
                    text.Append(character);
                    break;
                case var high when char.IsHighSurrogate(high) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]):
                    text.Append(high).Append(line[++i]);
                    break;
                default:
                    AppendIfHarmless(text, character);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DocLink link)
    {
        var address = link.Address.Replace("&", "&amp;");
        if (link.Text is { } shown)
        {
            text.Append("<see href=\"").Append(address).Append("\">").Append(Escape(shown)).Append("</see>");
        }
        else
        {
            text.Append("<see href=\"").Append(address).Append("\"/>");
        }
    }

    private static bool IsPlain(string line)
    {
        foreach (var character in line)
        {
            if (character is not (>= ' ' and <= '~') or '&' or '<' or '>' or '`' or '[')
            {
                return false;
            }
        }

        return true;
    }

    // Markdown's code in a line: backticks in pairs, which one line opens and closes.
    private static bool MarksCode(string line) =>
        line.Count(character => character == '`') % 2 == 0 && !line.Contains("``");

    // Control and format characters (bidirectional marks, zero width) and lone surrogates are dropped from comments.
    private static void AppendIfHarmless(StringBuilder text, char character)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(character);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            return;
        }

        text.Append(character is '\ufffe' or '\uffff' ? ' ' : character);
    }
}
