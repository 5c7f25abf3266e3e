using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Reads the small pieces of a JSONPath query: blanks, names, quoted texts, integers.</summary>
internal sealed class JsonPathScanner(string text)
{
    private const long LargestInteger = 9_007_199_254_740_991;

    private int _at;

    public bool AtEnd => _at >= text.Length;

    /// <summary>The character at hand; U+0000 at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    public void Blanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    public bool Take(char expected)
    {
        if (AtEnd || Current != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool Take(string expected)
    {
        if (string.CompareOrdinal(text, _at, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    public void Expect(char expected)
    {
        if (!Take(expected))
        {
            throw Unexpected($"'{expected}'");
        }
    }

    public JsonPathException Unexpected(string expected)
    {
        var found = AtEnd ? "the end" : $"'{Current}'";
        return Error($"{expected} is expected, not {found}");
    }

    public JsonPathException Error(string sentence) =>
        new($"{sentence} (at character {(_at + 1).ToString(CultureInfo.InvariantCulture)})");

    /// <summary>
    /// A name after a dot. The standard has letters, digits, '_' and all beyond ASCII; '-' is taken as well, because people write
    /// <c>.x-name</c>, other tools read it, and it can mean nothing else.
    /// </summary>
    public string Name()
    {
        var start = _at;
        while (IsNameStart(Current) || (_at > start && Current is (>= '0' and <= '9') or '-'))
        {
            _at++;
        }

        return _at > start ? text.Substring(start, _at - start) : throw Unexpected("a name");
    }

    /// <summary>The word at hand, of lower-case letters, digits and '_': a keyword or a function.</summary>
    public string Word()
    {
        var start = _at;
        while (Current is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
        {
            _at++;
        }

        return text.Substring(start, _at - start);
    }

    public long Integer()
    {
        var start = _at;
        Take('-');
        var digits = _at;
        Digits();
        var isTooLong = _at - digits is 0 or > 16;
        var hasLeadingZero = !isTooLong && text[digits] == '0' && _at - start > 1;
        if (isTooLong || hasLeadingZero)
        {
            throw Error("an integer is expected");
        }

        var value = long.Parse(text.Substring(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return value is >= -LargestInteger and <= LargestInteger ? value : throw Error("the integer is too large");
    }

    /// <summary>A number of JSON, as text.</summary>
    public string Number()
    {
        var start = _at;
        Take('-');
        var digits = _at;
        Digits();
        var isWhole = _at > digits && (text[digits] != '0' || _at - digits == 1);
        if (!isWhole || (Take('.') && !Digits()))
        {
            throw Error("a number is expected");
        }

        if (Take('e') || Take('E'))
        {
            _ = Take('+') || Take('-');
            if (!Digits())
            {
                throw Error("a number is expected");
            }
        }

        return text.Substring(start, _at - start);
    }

    public string Quoted()
    {
        var quote = Current;
        _at++;
        var value = new StringBuilder();
        while (!Take(quote))
        {
            if (AtEnd || Current < ' ')
            {
                throw Unexpected("the closing quote");
            }

            if (Take('\\'))
            {
                value.Append(Escaped(quote));
            }
            else
            {
                value.Append(Current);
                _at++;
            }
        }

        return value.ToString();
    }

    private static bool IsNameStart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    private bool Digits()
    {
        var start = _at;
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }

        return _at > start;
    }

    private string Escaped(char quote)
    {
        var escape = Current;
        _at++;
        return escape switch
        {
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '/' or '\\' => escape.ToString(),
            '\'' or '"' when escape == quote => escape.ToString(),
            'u' => EscapedUnicode(),
            _ => throw Error($"'\\{escape}' is no escape"),
        };
    }

    private string EscapedUnicode()
    {
        var first = Hex();
        if (!char.IsSurrogate(first))
        {
            return first.ToString();
        }

        if (char.IsHighSurrogate(first) && Take("\\u"))
        {
            var second = Hex();
            if (char.IsLowSurrogate(second))
            {
                return new string([first, second]);
            }
        }

        throw Error("half of a character is escaped");
    }

    private char Hex()
    {
        var digits = _at + 4 <= text.Length ? text.Substring(_at, 4) : string.Empty;
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Error("four hexadecimal digits are expected");
        }

        _at += 4;
        return (char)code;
    }
}
