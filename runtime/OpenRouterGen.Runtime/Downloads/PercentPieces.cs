using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Decodes what stands in a data URL that is not base64, such as the text of an SVG, in pieces of any length. What is not escaped means itself.
/// </summary>
internal sealed class PercentPieces
{
    // How many characters of an escape came, its percent sign among them.
    private int _escaped;
    private int _value;
    private char _high;

    /// <summary>Whether no escape is half read.</summary>
    public bool IsWhole => _escaped == 0 && _high == 0;

    /// <summary>Begins a new text.</summary>
    public void Start()
    {
        _escaped = 0;
        _high = default;
    }

    /// <summary>Decodes a piece.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="decoded">Where decoded bytes go; as long as the piece at least.</param>
    /// <param name="made">How many bytes were decoded; what this piece makes is added.</param>
    /// <returns>Whether each percent sign so far stands before two hexadecimal digits.</returns>
    public bool TryDecode(ReadOnlySpan<byte> text, Span<byte> decoded, ref int made)
    {
        foreach (var one in text)
        {
            if (_high != 0) return false;
            if (_escaped == 0 && one != (byte)'%')
            {
                decoded[made++] = one;
                continue;
            }

            if (_escaped == 0)
            {
                _escaped = 1;
                _value = 0;
                continue;
            }

            if (!char.IsAsciiHexDigit((char)one)) return false;
            _value = (_value * 16) + (char.IsAsciiDigit((char)one) ? one - '0' : (one | 0x20) - 'a' + 10);
            if (++_escaped < 3) continue;
            _escaped = 0;
            decoded[made++] = (byte)_value;
        }

        return true;
    }

    /// <summary>Decodes a character that JSON had escaped.</summary>
    public bool TryDecode(char character, Span<byte> decoded, ref int made)
    {
        if (char.IsAscii(character)) return TryDecode([(byte)character], decoded, ref made);
        if (char.IsHighSurrogate(character) && IsWhole)
        {
            _high = character;
            return true;
        }

        var isRune = _high == 0 ? Rune.TryCreate(character, out var rune) : Rune.TryCreate(_high, character, out rune);
        _high = default;
        if (!isRune || _escaped != 0) return false;
        made += rune.EncodeToUtf8(decoded[made..]);
        return true;
    }
}
