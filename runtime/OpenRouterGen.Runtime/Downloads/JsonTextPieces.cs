using System.Buffers.Text;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Reads a short text of JSON that comes in pieces of any length, with its escapes. What is too long to matter is passed over.</summary>
internal sealed class JsonTextPieces
{
    private const int Longest = 128;
    private const int UnicodeEscape = 5;

    private readonly byte[] _text = new byte[Longest];
    private readonly byte[] _escape = new byte[UnicodeEscape];
    private int _length;
    private int _escaped;
    private bool _isInEscape;

    /// <summary>The text; empty for one that is too long.</summary>
    public ReadOnlySpan<byte> Bytes => _length <= Longest ? _text.AsSpan(0, _length) : default;

    /// <summary>Begins a new text, behind its first quote.</summary>
    public void Start()
    {
        _length = _escaped = 0;
        _isInEscape = false;
    }

    /// <summary>Reads on, up to the quote that ends the text.</summary>
    /// <returns>Whether the text ended.</returns>
    public bool Read(ReadOnlySpan<byte> input, out int taken)
    {
        taken = 1;
        if (_isInEscape)
        {
            if (Unescape(input[0], out var meant)) AddEscaped(meant);
            return false;
        }

        var at = input.IndexOfAny((byte)'"', (byte)'\\');
        taken = at < 0 ? input.Length : at + 1;
        Add(at < 0 ? input : input[..at]);
        _isInEscape = at >= 0 && input[at] == (byte)'\\';
        return at >= 0 && !_isInEscape;
    }

    /// <summary>Takes a character behind a backslash.</summary>
    /// <param name="character">The character.</param>
    /// <param name="meant">What the escape means; null when it is none.</param>
    /// <returns>Whether it is the last of its escape.</returns>
    public bool Unescape(byte character, out char? meant)
    {
        meant = null;
        _escape[_escaped++] = character;
        if (_escape[0] == (byte)'u' && _escaped < UnicodeEscape) return false;
        _escaped = 0;
        _isInEscape = false;
        meant = (char)_escape[0] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            '"' or '\\' or '/' => (char)_escape[0],
            'u' when Utf8Parser.TryParse(_escape.AsSpan(1), out ushort code, out var length, 'x') && length == 4 => (char)code,
            _ => null,
        };
        return true;
    }

    /// <summary>The text; empty for one that is too long.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    private void AddEscaped(char? meant)
    {
        // Half of a pair is in no name that is looked for.
        Span<byte> bytes = stackalloc byte[3];
        var length = Rune.TryCreate(meant ?? '\uFFFD', out var rune) ? rune.EncodeToUtf8(bytes) : Rune.ReplacementChar.EncodeToUtf8(bytes);
        Add(bytes[..length]);
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        if (_length + text.Length <= Longest) text.CopyTo(_text.AsSpan(_length));
        _length = Math.Min(_length + text.Length, Longest + 1);
    }
}
