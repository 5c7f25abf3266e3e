using System.Buffers.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Goes through JSON, alone or in the events of a stream, as it comes. The base64 texts of some members are decoded on the way and replaced by empty texts; all
/// other bytes go on as they are. Nothing is kept but the name or the four characters that a piece ends within.
/// </summary>
internal sealed class BytesExtractor
{
    private const int LongestEscape = 5;

    private readonly byte[][] _members;
    private readonly byte[]? _tagMember;
    private readonly byte[] _text = new byte[128];
    private readonly Base64Pieces _base64 = new();
    private readonly byte[] _escape = new byte[LongestEscape];
    private State _state = State.Outside;
    private Meaning _name = Meaning.None;
    private int _textLength;
    private int _escaped;

    public BytesExtractor(IReadOnlyList<string> members, string? tagMember)
    {
        _members = [.. members.Select(System.Text.Encoding.UTF8.GetBytes)];
        _tagMember = tagMember is null ? null : System.Text.Encoding.UTF8.GetBytes(tagMember);
    }

    private enum State
    {
        Outside,
        AfterName,
        AfterColon,
        Text,
        TextEscape,
        Bytes,
        BytesEscape,
    }

    private enum Meaning
    {
        None,
        Bytes,
        Tag,
    }

    /// <summary>What a step came to.</summary>
    public enum Found
    {
        /// <summary>All bytes were used.</summary>
        Nothing,

        /// <summary>A text of base64 begins.</summary>
        Start,

        /// <summary>Some of it was decoded.</summary>
        Part,

        /// <summary>The last of it was decoded.</summary>
        End,

        /// <summary>The tag of an object was read.</summary>
        Tag,

        /// <summary>A line ended, and with it an event of a stream.</summary>
        Line,
    }

    /// <summary>The tag that was found.</summary>
    public ReadOnlySpan<byte> Tag => _text.AsSpan(0, _textLength);

    /// <summary>Whether the bytes so far end within a text of base64.</summary>
    private bool IsInBytes => _state is State.Bytes or State.BytesEscape;

    /// <summary>Takes a step: to the next thing that is found, or through all of the input.</summary>
    /// <param name="input">What came.</param>
    /// <param name="rest">Where the other bytes go; at least as long as the input.</param>
    /// <param name="decoded">Where decoded bytes go; at least as long as the input, and a block of three more.</param>
    /// <param name="used">How much of the input the step took.</param>
    /// <param name="kept">How many bytes went to <paramref name="rest"/>.</param>
    /// <param name="made">How many bytes were decoded.</param>
    /// <exception cref="InvalidDataException">A text is not base64.</exception>
    public Found Step(ReadOnlySpan<byte> input, Span<byte> rest, Span<byte> decoded, out int used, out int kept, out int made)
    {
        used = kept = made = 0;
        while (used < input.Length)
        {
            var left = input[used..];
            if (IsInBytes)
            {
                used += _state == State.Bytes ? Decode(left, decoded, ref made) : Unescape(left[0], decoded, ref made);
                if (_state != State.Outside) continue;
                rest[kept++] = (byte)'"';
                return Found.End;
            }

            var before = _state;
            var found = Copy(left, out var taken);
            left[..taken].CopyTo(rest[kept..]);
            used += taken;
            kept += taken;
            if (before == State.AfterColon && _state == State.Bytes) return Found.Start;
            if (found != Found.Nothing) return found;
        }

        return made > 0 ? Found.Part : Found.Nothing;
    }

    private Found Copy(ReadOnlySpan<byte> input, out int taken)
    {
        switch (_state)
        {
            case State.Outside:
                return Outside(input, out taken);
            case State.AfterName:
                taken = 1;
                if (!IsSpace(input[0])) _state = input[0] == (byte)':' ? State.AfterColon : Retry(ref taken);
                return Found.Nothing;
            case State.AfterColon:
                taken = 1;
                if (!IsSpace(input[0])) Value(input[0], ref taken);
                return Found.Nothing;
            case State.TextEscape:
                taken = 1;
                _textLength = _text.Length + 1;
                _state = State.Text;
                return Found.Nothing;
            default:
                return Text(input, out taken);
        }
    }

    private Found Outside(ReadOnlySpan<byte> input, out int taken)
    {
        var at = _tagMember is null ? input.IndexOf((byte)'"') : input.IndexOfAny((byte)'"', (byte)'\n');
        taken = at < 0 ? input.Length : at + 1;
        if (at < 0) return Found.Nothing;
        if (input[at] == (byte)'\n') return Found.Line;
        _state = State.Text;
        _textLength = 0;
        _name = Meaning.None;
        return Found.Nothing;
    }

    private Found Text(ReadOnlySpan<byte> input, out int taken)
    {
        // JSON has no line break within a text: what looked like one was none, such as a quote in a comment of a stream.
        var at = input.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
        taken = at < 0 ? input.Length : at + 1;
        var text = input[..(at < 0 ? input.Length : at)];
        if (_textLength + text.Length <= _text.Length) text.CopyTo(_text.AsSpan(_textLength));
        _textLength = Math.Min(_textLength + text.Length, _text.Length + 1);
        if (at < 0) return Found.Nothing;
        if (input[at] == (byte)'\\')
        {
            _state = State.TextEscape;
            return Found.Nothing;
        }

        if (input[at] == (byte)'\n')
        {
            _state = State.Outside;
            return _tagMember is null ? Found.Nothing : Found.Line;
        }

        return EndText();
    }

    private Found EndText()
    {
        var isShort = _textLength <= _text.Length;
        if (_name == Meaning.Tag)
        {
            _name = Meaning.None;
            _state = State.Outside;
            return isShort ? Found.Tag : Found.Nothing;
        }

        _name = isShort ? Named(Tag) : Meaning.None;
        _state = _name == Meaning.None ? State.Outside : State.AfterName;
        return Found.Nothing;
    }

    private Meaning Named(ReadOnlySpan<byte> name)
    {
        foreach (var member in _members)
        {
            if (name.SequenceEqual(member)) return Meaning.Bytes;
        }

        return _tagMember is not null && name.SequenceEqual(_tagMember) ? Meaning.Tag : Meaning.None;
    }

    private void Value(byte first, ref int taken)
    {
        if (first != (byte)'"')
        {
            _state = Retry(ref taken);
            return;
        }

        _textLength = 0;
        _base64.Start();
        _state = _name == Meaning.Bytes ? State.Bytes : State.Text;
    }

    // The character is looked at again as what it is outside of a text.
    private static State Retry(ref int taken)
    {
        taken = 0;
        return State.Outside;
    }

    private int Decode(ReadOnlySpan<byte> input, Span<byte> decoded, ref int made)
    {
        var at = input.IndexOfAny((byte)'"', (byte)'\\');
        var text = at < 0 ? input : input[..at];
        var isEnd = at >= 0 && input[at] == (byte)'"';
        _base64.Decode(text, isEnd, decoded, ref made);
        if (at < 0) return input.Length;
        _state = isEnd ? State.Outside : State.BytesEscape;
        _escaped = 0;
        return at + 1;
    }

    private int Unescape(byte character, Span<byte> decoded, ref int made)
    {
        _escape[_escaped++] = character;
        if (_escape[0] == (byte)'u' && _escaped < LongestEscape) return 1;
        var meant = _escape[0] switch
        {
            (byte)'n' or (byte)'r' or (byte)'t' => (byte)0,
            (byte)'/' => (byte)'/',
            (byte)'u' when Utf8Parser.TryParse(_escape.AsSpan(1, 4), out ushort code, out var length, 'x') && length == 4 && code < 128 => (byte)code,
            _ => throw Base64Pieces.NotBase64(),
        };
        _state = State.Bytes;
        if (meant != 0) _base64.Decode([meant], isEnd: false, decoded, ref made);
        return 1;
    }

    private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
