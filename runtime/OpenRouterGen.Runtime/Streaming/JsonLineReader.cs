namespace OpenRouter.Runtime;

/// <summary>Reads lines of JSON, or JSON texts with a record separator before each (RFC 7464). Blank ones are skipped.</summary>
internal sealed class JsonLineReader(Func<Memory<byte>, ValueTask<int>> read, int limit, bool isSequence) : IFrameReader
{
    private const int SmallestRoom = 4 * 1024;
    private const byte RecordSeparator = 0x1E;

    private byte[] _buffer = new byte[4 * SmallestRoom];
    private int _start;
    private int _scanned;
    private int _end;
    private bool _isAtEnd;

    public ReadOnlyMemory<byte> Data { get; private set; }

    public ReadOnlySpan<byte> Name => [];

    public bool IsTerminated { get; private set; }

    private byte Separator => isSequence ? RecordSeparator : (byte)'\n';

    public bool TryRead()
    {
        while (Take())
        {
            if (!Data.IsEmpty) return true;
        }

        return false;
    }

    public async ValueTask<bool> ReadAsync()
    {
        do
        {
            if (TryRead()) return true;
        }
        while (await FillAsync().ConfigureAwait(false));

        // A text of a sequence is whole when a line feed stands behind it.
        IsTerminated = isSequence && _end > _start && _buffer[_end - 1] == (byte)'\n';
        Data = Trimmed(_start, _end);
        _start = _scanned = _end;
        return !Data.IsEmpty;
    }

    public void Dispose() => _buffer = [];

    private bool Take()
    {
        var found = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf(Separator);
        if (found < 0)
        {
            _scanned = _end;
            return false;
        }

        Data = Trimmed(_start, _scanned + found);
        IsTerminated = true;
        _start = _scanned = _scanned + found + 1;
        return true;
    }

    private ReadOnlyMemory<byte> Trimmed(int start, int end) => _buffer.AsMemory(start, end - start).Trim(" \t\r\n"u8);

    private async ValueTask<bool> FillAsync()
    {
        if (_isAtEnd) return false;
        if (_end - _start > limit) throw new InvalidDataException("A line of the stream is longer than the limit.");
        MakeRoom();
        var count = await read(_buffer.AsMemory(_end)).ConfigureAwait(false);
        _end += count;
        _isAtEnd = count == 0;
        return !_isAtEnd;
    }

    private void MakeRoom()
    {
        if (_buffer.Length - _end >= SmallestRoom) return;
        var rest = _end - _start;
        var target = rest > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, rest).CopyTo(target);
        _buffer = target;
        _scanned -= _start;
        _start = 0;
        _end = rest;
    }
}
