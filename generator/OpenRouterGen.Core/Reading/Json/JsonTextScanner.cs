using System.Globalization;
using System.Text;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>Reads the small pieces of JSON with their places: blanks, quoted texts, numbers and words.</summary>
internal sealed class JsonTextScanner(string file, string text)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public bool AtEnd => _at >= text.Length;

    /// <summary>The character at hand; U+0000, which no document has, at the end.</summary>
    public char Current => _at < text.Length ? text[_at] : '\0';

    public SourceSpot Spot => new(file, _line, _at - _lineStart + 1);

    public void Advance() => _at++;

    /// <summary>The place from a start on this line to here.</summary>
    public SourceSpot Since(SourceSpot start) => start with { Length = _at - _lineStart + 1 - start.Column };

    public FatalProblemException Error(string sentence) =>
        FatalProblemException.NotReadable(Spot with { Length = AtEnd ? 0 : 1 }, AtEnd ? $"{sentence}, not the end of the file" : sentence);

    public void SkipBlanks()
    {
        for (; _at < text.Length; _at++)
        {
            switch (text[_at])
            {
                case ' ' or '\t':
                    break;
                case '\n':
                case '\r' when _at + 1 == text.Length || text[_at + 1] != '\n':
                    _line++;
                    _lineStart = _at + 1;
                    break;
                case '\r':
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>A number, true, false or null.</summary>
    public SpecScalar Bare()
    {
        var spot = Spot;
        var start = _at;
        while (Current is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '-' or '.')
        {
            _at++;
        }

        var word = text.Substring(start, _at - start);
        var here = Since(spot);
        switch (word)
        {
            case "true" or "false":
                return new SpecScalar(here, word, SpecScalarKind.Boolean);
            case "null":
                return new SpecScalar(here, string.Empty, SpecScalarKind.Null);
            default:
                if (NumberKind(word) is { } kind)
                {
                    return new SpecScalar(here, word, kind);
                }

                _at = start;
                throw Error("a value is expected");
        }
    }

    public string Quoted()
    {
        var start = ++_at;
        while (Current is not ('"' or '\\') && Current >= ' ')
        {
            _at++;
        }

        if (Current == '"')
        {
            return text.Substring(start, _at++ - start);
        }

        var value = new StringBuilder(text, start, _at - start, Math.Max(16, _at - start));
        while (Current != '"')
        {
            if (Current < ' ')
            {
                throw Error(AtEnd ? "the closing quote is expected" : "a text ends on its line; a line break in it is written '\\n'");
            }

            value.Append(Current == '\\' ? Escaped() : text[_at++]);
        }

        _at++;
        return value.ToString();
    }

    private char Escaped()
    {
        _at++;
        var escape = Current;
        if (escape == 'u')
        {
            return EscapedCode();
        }

        char? character = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (character is null)
        {
            throw Error("this is no escape that JSON has");
        }

        _at++;
        return character.Value;
    }

    private char EscapedCode()
    {
        var digits = _at + 5 <= text.Length ? text.Substring(_at + 1, 4) : string.Empty;
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Error("four hexadecimal digits are expected after '\\u'");
        }

        _at += 5;
        return (char)code;
    }

    /// <summary>JSON's numbers are those of the core schema that begin with a digit or '-' and have digits around the dot and no needless zero.</summary>
    private static SpecScalarKind? NumberKind(string word)
    {
        var first = word.Length > 0 && word[0] == '-' ? 1 : 0;
        if (first >= word.Length || word[first] is < '0' or > '9')
        {
            return null;
        }

        var hasNeedlessZero = word[first] == '0' && first + 1 < word.Length && word[first + 1] is not ('.' or 'e' or 'E');
        var dot = word.IndexOf('.');
        var hasBareDot = dot >= 0 && (dot + 1 == word.Length || word[dot + 1] is < '0' or > '9');
        if (hasNeedlessZero || hasBareDot)
        {
            return null;
        }

        var kind = CoreSchema.Resolve(word, out _);
        return kind is SpecScalarKind.Integer or SpecScalarKind.Number ? kind : null;
    }
}
