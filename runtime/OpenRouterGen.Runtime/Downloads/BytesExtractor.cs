using System.Buffers;

namespace OpenRouter.Runtime;

/// <summary>
/// Goes through JSON, alone or in the events of a stream, as it comes. The base64 texts of some members are decoded on the way and replaced by empty texts; all
/// other bytes go on as they are. They may be written as <see cref="LooseBase64"/> reads them. A text that is not base64, or holds no bytes, is replaced by one
/// that is not base64 either, so that whoever reads the rest judges it.
/// </summary>
internal sealed class BytesExtractor(DownloadFormat format, bool isEvents)
{
    private const byte Damage = (byte)'!';

    private static readonly SearchValues<byte> s_structure = SearchValues.Create("\"{}[]"u8);

    // White space within base64 means nothing.
    private static readonly SearchValues<byte> s_base64Ends = SearchValues.Create("\"\\ \t\r\n"u8);

    private readonly EventLines? _lines = isEvents ? new EventLines() : null;
    private readonly DownloadMembers _members = new(format, hasTag: isEvents);
    private readonly JsonTextPieces _text = new();
    private readonly DataUrlStart _start = new();
    private readonly Base64Pieces _base64 = new();
    private readonly PercentPieces _percent = new();

    // The media types of the objects that are open, with the depth of each.
    private readonly Stack<(int Depth, string Text)> _mediaTypes = [];
    private State _state = State.Outside;
    private DownloadMembers.Meaning _member;
    private bool _isDamaged;
    private bool _hasBytes;
    private int _depth;
    private int _bytesDepth;

    private enum State
    {
        Outside,
        Text,
        AfterName,
        AfterColon,
        Bytes,
        BytesEscape,
    }

    /// <summary>What a step came to.</summary>
    public enum Found
    {
        /// <summary>All bytes were used.</summary>
        Nothing,

        /// <summary>The last of a text of base64 was decoded.</summary>
        End,

        /// <summary>A text ended that is not base64, or holds no bytes.</summary>
        Damaged,

        /// <summary>The tag of an event was read.</summary>
        Tag,

        /// <summary>The object ended that holds the last text of base64.</summary>
        ObjectEnd,

        /// <summary>An event of a stream ended.</summary>
        EventEnd,
    }

    /// <summary>The tag that was found; empty for one that is longer than any.</summary>
    public string Tag { get; private set; } = string.Empty;

    /// <summary>The media type that the object with the bytes names before them, else the one of a data URL; null for none.</summary>
    public string? MediaType => _mediaTypes.TryPeek(out var last) && last.Depth == _bytesDepth ? last.Text : _start.MediaType;

    /// <summary>The media type that the object named that ended; null for none.</summary>
    public string? ClosedMediaType { get; private set; }

    private bool IsInBytes => _state is State.Bytes or State.BytesEscape;

    /// <summary>Takes a step: to the next thing that is found, or through all of the input.</summary>
    /// <param name="input">What came.</param>
    /// <param name="rest">Where the other bytes go; as long as the input, and one more for all steps through one input.</param>
    /// <param name="decoded">Where decoded bytes go; at least as long as the input, and a block of three more.</param>
    /// <param name="used">How much of the input the step took.</param>
    /// <param name="kept">How many bytes went to <paramref name="rest"/>.</param>
    /// <param name="made">How many bytes were decoded.</param>
    public Found Step(ReadOnlySpan<byte> input, Span<byte> rest, Span<byte> decoded, out int used, out int kept, out int made)
    {
        used = kept = made = 0;
        while (used < input.Length)
        {
            var left = input[used..];
            if (_lines is not null)
            {
                var part = _lines.Next(left, out var length);
                left = left[..length];
                if (part != EventLines.Part.Data)
                {
                    used += length;
                    if (part == EventLines.Part.EventEnd) return EndEvent(left[0], rest, ref kept);

                    // What stands between two lines of a text that is taken out goes with it.
                    if (!IsInBytes) Keep(left, rest, ref kept);
                    continue;
                }
            }

            var found = IsInBytes ? TakeOut(left, rest, decoded, ref used, ref kept, ref made) : Copy(left, rest, ref used, ref kept);
            if (found != Found.Nothing) return found;
        }

        return Found.Nothing;
    }

    private static void Keep(ReadOnlySpan<byte> bytes, Span<byte> rest, ref int kept)
    {
        bytes.CopyTo(rest[kept..]);
        kept += bytes.Length;
    }

    private Found EndEvent(byte lineEnd, Span<byte> rest, ref int kept)
    {
        // An event that ends within a text is read as what it is: broken.
        if (IsInBytes) rest[kept++] = (byte)'\n';
        rest[kept++] = lineEnd;
        _state = State.Outside;
        _depth = _bytesDepth = 0;
        _mediaTypes.Clear();
        return Found.EventEnd;
    }

    private Found TakeOut(ReadOnlySpan<byte> input, Span<byte> rest, Span<byte> decoded, ref int used, ref int kept, ref int made)
    {
        var wasDamaged = _isDamaged;
        var before = made;
        used += _state == State.Bytes ? Decode(input, decoded, ref made) : Unescape(input[0], decoded, ref made);
        _hasBytes |= made > before;
        _isDamaged |= !IsInBytes && !_hasBytes;
        if (_isDamaged && !wasDamaged) rest[kept++] = Damage;
        if (IsInBytes) return Found.Nothing;
        rest[kept++] = (byte)'"';
        return _isDamaged ? Found.Damaged : Found.End;
    }

    private int Decode(ReadOnlySpan<byte> input, Span<byte> decoded, ref int made)
    {
        if (!_isDamaged && !_start.IsOpen && !_start.IsPercent && _base64.TryDecodeWhole(input, decoded, ref made)) return input.Length;
        var at = _start.IsPercent ? input.IndexOfAny((byte)'"', (byte)'\\') : input.IndexOfAny(s_base64Ends);
        var text = at < 0 ? input : input[..at];
        var isEnd = at >= 0 && input[at] == (byte)'"';
        _isDamaged = _isDamaged || !TryDecode(text, isEnd, decoded, ref made);
        if (at < 0) return input.Length;
        if (isEnd) _state = State.Outside;
        else if (input[at] == (byte)'\\') _state = State.BytesEscape;
        else if (_start.IsPercent) return at;
        return at + 1;
    }

    private int Unescape(byte character, Span<byte> decoded, ref int made)
    {
        if (!_text.Unescape(character, out var meant)) return 1;
        _state = State.Bytes;
        if (_start.IsPercent)
        {
            _isDamaged = _isDamaged || meant is null || !_percent.TryDecode(meant.Value, decoded, ref made);
            return 1;
        }

        if (meant is '\n' or '\r' or '\t' or ' ') return 1;
        _isDamaged = _isDamaged || meant is null or > '\x7F' || !TryDecode([(byte)meant], isEnd: false, decoded, ref made);
        return 1;
    }

    private bool TryDecode(ReadOnlySpan<byte> text, bool isEnd, Span<byte> decoded, ref int made)
    {
        if (_start.IsOpen && !TryStart(ref text, isEnd, decoded, ref made)) return false;
        if (_start.IsPercent) return _percent.TryDecode(text, decoded, ref made) && (!isEnd || _percent.IsWhole);
        if (!text.ContainsAny(LooseBase64.UrlAlphabet)) return _base64.TryDecode(text, isEnd, decoded, ref made);
        var standard = ArrayPool<byte>.Shared.Rent(text.Length);
        text.CopyTo(standard);
        LooseBase64.Standardize(standard.AsSpan(0, text.Length));
        var isBase64 = _base64.TryDecode(standard.AsSpan(0, text.Length), isEnd, decoded, ref made);
        ArrayPool<byte>.Shared.Return(standard);
        return isBase64;
    }

    /// <summary>Passes over what stands before the base64 of a data URL. What only began like it is base64.</summary>
    private bool TryStart(ref ReadOnlySpan<byte> text, bool isEnd, Span<byte> decoded, ref int made)
    {
        _start.Take(ref text, out var held);
        if (_start.IsOpen && isEnd) held = _start.Taken;
        return !_start.IsDamaged && (!_start.IsOpen || !isEnd || _start.IsShort) && _base64.TryDecode(held, isEnd: false, decoded, ref made);
    }

    private Found Copy(ReadOnlySpan<byte> input, Span<byte> rest, ref int used, ref int kept)
    {
        var taken = 1;
        var found = _state switch
        {
            State.Outside => Outside(input, out taken),
            State.Text => Text(input, out taken),
            _ => Between(input[0], out taken),
        };
        Keep(input[..taken], rest, ref kept);
        used += taken;
        return found;
    }

    private Found Outside(ReadOnlySpan<byte> input, out int taken)
    {
        var at = input.IndexOfAny(s_structure);
        taken = at < 0 ? input.Length : at + 1;
        if (at < 0) return Found.Nothing;
        switch (input[at])
        {
            case (byte)'"':
                Begin(State.Text, DownloadMembers.Meaning.None);
                return Found.Nothing;
            case (byte)'{' or (byte)'[':
                _depth++;
                return Found.Nothing;
            default:
                return Close();
        }
    }

    private Found Close()
    {
        var closed = _depth--;
        var mediaType = _mediaTypes.TryPeek(out var last) && last.Depth == closed ? last.Text : null;
        while (_mediaTypes.TryPeek(out last) && last.Depth > _depth) _mediaTypes.Pop();
        if (closed != _bytesDepth) return Found.Nothing;
        _bytesDepth = 0;
        ClosedMediaType = mediaType;
        return Found.ObjectEnd;
    }

    private void Begin(State state, DownloadMembers.Meaning member)
    {
        _state = state;
        _member = member;
        _text.Start();
    }

    private Found Text(ReadOnlySpan<byte> input, out int taken)
    {
        if (!_text.Read(input, out taken)) return Found.Nothing;
        _state = State.Outside;
        switch (_member)
        {
            case DownloadMembers.Meaning.Tag:
                Tag = _text.ToString();
                return Found.Tag;
            case DownloadMembers.Meaning.MediaType:
                _mediaTypes.Push((_depth, _text.ToString()));
                return Found.Nothing;
            default:
                _member = _members.Named(_text.Bytes, _depth);
                if (_member != DownloadMembers.Meaning.None) _state = State.AfterName;
                return Found.Nothing;
        }
    }

    private Found Between(byte next, out int taken)
    {
        taken = 1;
        if (next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') return Found.Nothing;
        if (_state == State.AfterName && next == (byte)':')
        {
            _state = State.AfterColon;
        }
        else if (_state == State.AfterColon && next == (byte)'"')
        {
            BeginValue();
        }
        else
        {
            // Looked at again, as what it is outside of a text.
            taken = 0;
            _state = State.Outside;
        }

        return Found.Nothing;
    }

    private void BeginValue()
    {
        var isBytes = _member == DownloadMembers.Meaning.Bytes;
        Begin(isBytes ? State.Bytes : State.Text, _member);
        if (!isBytes) return;
        _isDamaged = _hasBytes = false;
        _start.Start();
        _base64.Start();
        _percent.Start();
        _bytesDepth = _depth;
    }
}
