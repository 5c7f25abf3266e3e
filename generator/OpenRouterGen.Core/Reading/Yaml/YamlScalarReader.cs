using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Reading;

/// <summary>Reads the scalars of <see cref="BlockYamlReader"/>. What it does not know for sure it does not read: null, or false.</summary>
internal sealed class YamlScalarReader(YamlLine line)
{
    private readonly TextPool _pool = new();

    public bool IsQuote => line.Text[line.At] is '\'' or '"';

    /// <summary>Whether a plain scalar may begin here. A dash may, when it is not a list's.</summary>
    public bool CanBeginPlain => line.Text[line.At] switch
    {
        '-' => !line.IsIndicator('-', line.At),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '?' or ':' => false,
        _ => true,
    };

    /// <summary>Behind the closing quote of the text that begins here; -1 when it does not close on this line.</summary>
    public int QuoteEnd()
    {
        var quote = line.Text[line.At];
        for (var at = line.At + 1; at < line.End; at++)
        {
            if (line.Text[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (line.Text[at] == quote)
            {
                if (quote == '"' || at + 1 >= line.End || line.Text[at + 1] != quote)
                {
                    return at + 1;
                }

                at++;
            }
        }

        return -1;
    }

    /// <summary>The quoted text that ends at a place.</summary>
    public string? Quoted(int end)
    {
        var start = line.At + 1;
        var length = end - 1 - start;
        if (line.Text[line.At] == '"')
        {
            return line.Text.IndexOf('\\', start, length) < 0 ? _pool.Get(line.Text, start, length) : Unescaped(start, end - 1);
        }

        var text = _pool.Get(line.Text, start, length);
        return text.IndexOf('\'') < 0 ? text : text.Replace("''", "'");
    }

    public string Plain(int end) => _pool.Get(line.Text, line.At, end - line.At);

    public SpecScalar PlainScalar(int end)
    {
        var kind = CoreSchema.Resolve(Plain(end), out var text);
        return new SpecScalar(line.Spot(end - line.At), text, kind);
    }

    /// <summary>A text of several lines, literal or folded, in a collection of this indentation. The line is then its last one.</summary>
    public SpecScalar? Block(int indent)
    {
        var folded = line.Text[line.At] == '>';
        var chomping = line.At + 1 < line.End ? line.Text[line.At + 1] : ' ';
        if (chomping is not (' ' or '-' or '+') || line.At + (chomping == ' ' ? 1 : 2) != line.End)
        {
            return null;
        }

        // A text that ends on another line is shown at its first character.
        var spot = line.Spot(1);
        return BlockText(indent, folded, chomping) is { } text ? new SpecScalar(spot, text, SpecScalarKind.String) : null;
    }

    private string? BlockText(int parentIndent, bool folded, char chomping)
    {
        var text = new StringBuilder();
        var indent = -1;
        var blanks = 0;
        var leading = 0;
        var isFirst = true;
        var wasSetOff = false;
        while (line.MoveNext())
        {
            if (line.IsAtEnd)
            {
                // Blanks beyond the indentation are text or, before it is known, a mistake.
                if ((indent >= 0 && line.Column > indent) || !line.HasBreak)
                {
                    return null;
                }

                leading = indent < 0 ? Math.Max(leading, line.Column) : leading;

                blanks++;
                continue;
            }

            if (line.Column <= parentIndent)
            {
                line.Return();
                break;
            }

            indent = indent < 0 ? line.Column : indent;
            if (line.Column < indent || leading > indent || !line.HasBreak)
            {
                return null;
            }

            // Lines that are set off further are not folded.
            var isSetOff = line.Column > indent;
            if (isFirst)
            {
                text.Append('\n', blanks);
            }
            else
            {
                Break(text, folded && !isSetOff && !wasSetOff, blanks);
            }

            isFirst = false;
            wasSetOff = isSetOff;
            blanks = 0;
            var start = line.At - (line.Column - indent);
            text.Append(line.Text, start, line.End - start);
        }

        if (isFirst)
        {
            return chomping == '+' ? new string('\n', blanks) : null;
        }

        return text.Append('\n', chomping switch { '-' => 0, '+' => blanks + 1, _ => 1 }).ToString();
    }

    private static void Break(StringBuilder text, bool folded, int blanks)
    {
        if (folded && blanks == 0)
        {
            text.Append(' ');
        }
        else
        {
            text.Append('\n', folded ? blanks : blanks + 1);
        }
    }

    private string? Unescaped(int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (var at = start; at < end; at++)
        {
            if (line.Text[at] != '\\')
            {
                text.Append(line.Text[at]);
                continue;
            }

            switch (line.Text[++at])
            {
                case 'n':
                    text.Append('\n');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case '"' or '\\' or '/':
                    text.Append(line.Text[at]);
                    break;
                case 'u' when at + 4 < end && Code(at + 1) is { } code and (< 0xD800 or > 0xDFFF) and >= ' ':
                    text.Append((char)code);
                    at += 4;
                    break;
                default:
                    return null;
            }
        }

        return text.ToString();
    }

    private int? Code(int at) =>
        int.TryParse(line.Text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}
