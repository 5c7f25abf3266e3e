using System.Buffers;
using System.Runtime.ExceptionServices;

namespace OpenRouter.Runtime;

/// <summary>A body whose begin can be looked at before it is read: gateways name the media type of what they pass on as they like.</summary>
internal sealed class PeekedStream(Stream body) : ReadOnlyStream
{
    // White space or a comment that keeps a connection alive may stand before what shows the form.
    private const int Longest = 256;

    private static readonly byte[][] s_fields = [[.. "data"u8], [.. "event"u8], [.. "id"u8], [.. "retry"u8]];

    private Stream _body = body;
    private ReadOnlyMemory<byte> _begin;
    private SeenBytes? _seen;
    private ExceptionDispatchInfo? _failure;

    /// <summary>What came since it is kept; empty when it is not.</summary>
    public ReadOnlySpan<byte> Seen => _seen is null ? default : _seen.Bytes.WrittenSpan;

    /// <summary>What the body is. It waits for the first bytes; a failure meanwhile is thrown by the read that comes to its place.</summary>
    public async ValueTask<BodyForm> PeekAsync(CancellationToken cancellationToken)
    {
        var begin = new byte[Longest];
        var length = 0;
        BodyForm? form = null;
        _body = new WideStream(_body);
        try
        {
            while (form is null && length < Longest)
            {
                var read = await _body.ReadAsync(begin.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                form = read == 0 ? BodyForm.Unknown : FormOf(begin.AsSpan(0, length));
            }
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        _begin = begin.AsMemory(0, length);
        return form ?? BodyForm.Unknown;
    }

    /// <summary>Keeps what comes, with what came already, until it is forgotten or longer than the limit.</summary>
    public void KeepSeen(int limit)
    {
        _seen = new SeenBytes(new ArrayBufferWriter<byte>(), limit);
        _seen.Bytes.Write(_begin.Span);
    }

    public void ForgetSeen() => _seen = null;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_begin.IsEmpty)
        {
            _failure?.Throw();
            return _seen is null ? _body.ReadAsync(buffer, cancellationToken) : SeeAsync(buffer, cancellationToken);
        }

        var length = Math.Min(buffer.Length, _begin.Length);
        _begin[..length].CopyTo(buffer);
        _begin = _begin[length..];
        return new ValueTask<int>(length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _body.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> SeeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (_seen is null || _seen.Bytes.WrittenCount > _seen.Limit - length) ForgetSeen();
        else _seen.Bytes.Write(buffer.Span[..length]);
        return length;
    }

    /// <summary>Null while too little has come.</summary>
    private static BodyForm? FormOf(ReadOnlySpan<byte> begin)
    {
        var text = ByteOrderMark.Skip(begin).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || ByteOrderMark.Bytes.StartsWith(text)) return null;
        if (text[0] is (byte)'{' or (byte)'[') return BodyForm.Json;
        if (BodyKind.GzipBegin.StartsWith(text)) return null;
        if (text.StartsWith(BodyKind.GzipBegin)) return BodyForm.Compressed;
        if (text[0] == (byte)':') return BodyForm.Events;
        var end = text.IndexOfAny(":\r\n"u8);
        var name = end < 0 ? text : text[..end];
        foreach (var field in s_fields)
        {
            if (end < 0 && field.AsSpan().StartsWith(name)) return null;
            if (end >= 0 && name.SequenceEqual(field)) return BodyForm.Events;
        }

        return BodyForm.Unknown;
    }

    // Made for what is kept alone: most bodies are read once.
    private sealed record SeenBytes(ArrayBufferWriter<byte> Bytes, int Limit);
}
