using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// The texts that are values in a settings file, as .NET's configuration reads it: JSON whose root is an object, with comments and commas at the end. Of a
/// file that is none there are none, since configuration itself refuses it.
/// </summary>
internal sealed class SettingsText
{
    // Configuration refuses what is nested deeper.
    private const int Deepest = 64;

    private readonly List<(TextSpan Span, string Text)> _values = [];
    private readonly string _json;
    private int _at;

    private SettingsText(string json) => _json = json;

    private char Current => _at < _json.Length ? _json[_at] : '\0';

    /// <param name="json">The file, without a byte order mark.</param>
    /// <returns>Each text with its place, quotes included.</returns>
    public static IReadOnlyList<(TextSpan Span, string Text)> ValuesOf(string json)
    {
        var reader = new SettingsText(json);
        return reader.SkipBlank() && reader.Current == '{' && reader.Value(1) && reader.SkipBlank() && reader._at == json.Length ? reader._values : [];
    }

    private bool Value(int depth)
    {
        switch (Current)
        {
            case '{':
                return depth <= Deepest && Items('}', () => Name() && Value(depth + 1));
            case '[':
                return depth <= Deepest && Items(']', () => Value(depth + 1));
            case '"':
                var start = _at;
                if (Text() is not { } text)
                {
                    return false;
                }

                _values.Add((TextSpan.FromBounds(start, _at), text));
                return true;
            default:
                return Word();
        }
    }

    private bool Items(char end, Func<bool> readItem)
    {
        _at++;
        while (SkipBlank())
        {
            if (Take(end))
            {
                return true;
            }

            if (!readItem() || !SkipBlank() || (!Take(',') && Current != end))
            {
                return false;
            }
        }

        return false;
    }

    private bool Name() => Current == '"' && Text() is not null && SkipBlank() && Take(':') && SkipBlank();

    private bool Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current is '+' or '-' or '.')
        {
            _at++;
        }

        var word = _json.Substring(start, _at - start);
        return word is "true" or "false" or "null"
            || (word.Length > 0 && !char.IsLetter(word[0]) && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>What stands between two quotes; null where the second one is missing, or something that may not stand there does.</summary>
    private string? Text()
    {
        var text = new StringBuilder();
        for (_at++; _at < _json.Length; _at++)
        {
            switch (_json[_at])
            {
                case '"':
                    _at++;
                    return text.ToString();
                case < ' ':
                    return null;
                case '\\':
                    _at++;
                    if (Escaped() is not { } escaped)
                    {
                        return null;
                    }

                    text.Append(escaped);
                    break;
                case var character:
                    text.Append(character);
                    break;
            }
        }

        return null;
    }

    private char? Escaped()
    {
        switch (Current)
        {
            case '"' or '\\' or '/':
                return Current;
            case 'b' or 'f' or 'n' or 'r' or 't':
                // No key has one of these: which of them it is does not matter.
                return ' ';
            case 'u' when _at + 4 < _json.Length && ushort.TryParse(
                _json.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    /// <summary>Skips white space and comments; false where a comment has no end.</summary>
    private bool SkipBlank()
    {
        while (true)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
            {
                _at++;
            }
            else if (Starts("//"))
            {
                Skip(_json.IndexOfAny(['\r', '\n'], _at), 0);
            }
            else if (!Starts("/*"))
            {
                return true;
            }
            else if (!Skip(_json.IndexOf("*/", _at + 2, StringComparison.Ordinal), 2))
            {
                return false;
            }
        }
    }

    /// <summary>Goes on behind a place; to the end, and false, where there is none.</summary>
    private bool Skip(int found, int length)
    {
        _at = found < 0 ? _json.Length : found + length;
        return found >= 0;
    }

    private bool Starts(string text) => string.CompareOrdinal(_json, _at, text, 0, text.Length) == 0;

    private bool Take(char expected)
    {
        var isThere = Current == expected;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
