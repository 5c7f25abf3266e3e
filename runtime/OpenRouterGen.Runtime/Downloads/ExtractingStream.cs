using System.Buffers;
using System.Runtime.ExceptionServices;

namespace OpenRouter.Runtime;

/// <summary>
/// The body of an answer without its bytes in base64: they are decoded as they come and go to a target, so that memory does not grow with them.
/// </summary>
internal sealed class ExtractingStream(Stream body, AnswerFacts facts, Download download) : ReadOnlyStream
{
    /// <summary>How much is read at once: half as much again as what a connection usually hands over.</summary>
    public const int PieceSize = 96 * 1024;

    // The block that was carried over from the piece before.
    private const int Carried = 3;

    // A text without bytes grows by one, and stands in a member: "":"",
    private const int ShortestMember = 6;

    private readonly DownloadWriter _writer = new(download, facts);
    private BytesExtractor? _extractor;
    private byte[] _input = ArrayPool<byte>.Shared.Rent(PieceSize);
    private byte[] _decoded = ArrayPool<byte>.Shared.Rent(PieceSize + Carried);
    private byte[] _rest = ArrayPool<byte>.Shared.Rent(PieceSize + (PieceSize / ShortestMember) + 2);
    private ExceptionDispatchInfo? _failure;
    private int _waiting;
    private int _restAt;
    private int _restEnd;
    private bool _isEnded;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_restAt == _restEnd && !_isEnded && !buffer.IsEmpty)
        {
            // What came before a failure is read before it.
            _failure?.Throw();
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        var length = Math.Min(buffer.Length, _restEnd - _restAt);
        _rest.AsMemory(_restAt, length).CopyTo(buffer);
        _restAt += length;
        return length;
    }

    /// <summary>Results of the answer were read: each of them has a file, or the call fails.</summary>
    public void CheckResults(int count) => _writer.CheckResults(count);

    /// <summary>The answer was read to its end: a file that was lost before is said now.</summary>
    public void ThrowFailure() => _writer.ThrowFailure();

    /// <summary>Ends what was not finished: half a picture is none.</summary>
    protected override void Dispose(bool disposing)
    {
        // A target that hangs may still read what it got.
        if (_writer.IsBusy) _decoded = [];
        _writer.Settle();
        _writer.Abort();
        Return(ref _input);
        Return(ref _decoded);
        Return(ref _rest);
        base.Dispose(disposing);
    }

    private static void Return(ref byte[] buffer)
    {
        var rented = Interlocked.Exchange(ref buffer, []);
        if (rented.Length > 0) ArrayPool<byte>.Shared.Return(rented);
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        _restAt = _restEnd = 0;
        try
        {
            var length = await body.ReadAsync(_input.AsMemory(_waiting, PieceSize - _waiting), cancellationToken).ConfigureAwait(false);
            if (length > 0)
            {
                await ExtractAsync(_waiting + length, cancellationToken).ConfigureAwait(false);
                return;
            }

            PassOn(_waiting);
            _writer.Settle();
            _writer.ThrowFailure();
            _isEnded = true;
        }
        catch (Exception exception)
        {
            // What is whole was paid for, whatever ended the body.
            _writer.Settle();
            _failure = ExceptionDispatchInfo.Capture(exception is OperationCanceledException ? exception : _writer.Failure ?? exception);
        }
    }

    /// <summary>Passes on what shows nothing yet: white space before the first byte that does.</summary>
    private void PassOn(int length)
    {
        _input.AsSpan(0, length).CopyTo(_rest);
        _restEnd = length;
        _waiting = 0;
    }

    /// <summary>
    /// The first byte counts, whatever name the body came under: JSON begins with a bracket, and nothing that an event stream begins with is the begin of
    /// JSON. Null while nothing but white space came.
    /// </summary>
    private bool? IsEvents(ReadOnlySpan<byte> begin)
    {
        var text = begin.TrimStart(" \t\r\n\uFEFF"u8);
        if (text.IsEmpty) return null;
        return text[0] is not ((byte)'{' or (byte)'[') && (!facts.IsJson || ":deir"u8.Contains(text[0]));
    }

    private async ValueTask ExtractAsync(int length, CancellationToken cancellationToken)
    {
        if (_extractor is null)
        {
            if (IsEvents(_input.AsSpan(0, length)) is not { } isEvents)
            {
                if (length < PieceSize) _waiting = length;
                else PassOn(length);
                return;
            }

            _waiting = 0;
            _extractor = new BytesExtractor(download.Format, isEvents);
            _writer.IsEvents = isEvents;
        }

        for (var at = 0; at < length;)
        {
            var found = _extractor.Step(_input.AsSpan(at, length - at), _rest.AsSpan(_restEnd), _decoded, out var used, out var kept, out var made);
            at += used;
            if (made > 0) await _writer.WriteAsync(_decoded.AsMemory(0, made), _extractor.MediaType, cancellationToken).ConfigureAwait(false);
            switch (found)
            {
                case BytesExtractor.Found.End:
                    await _writer.EndAsync(_extractor.MediaType, cancellationToken).ConfigureAwait(false);
                    break;
                case BytesExtractor.Found.Damaged:
                    _writer.Abort();
                    break;
                case BytesExtractor.Found.Tag:
                    _writer.Tagged(_extractor.Tag);
                    break;
                case BytesExtractor.Found.ObjectEnd:
                    _writer.EndObject(_extractor.ClosedMediaType);
                    break;
                case BytesExtractor.Found.EventEnd:
                    _writer.EndEvent();
                    break;
            }

            // Last: an event whose file was lost is not passed on as whole.
            _restEnd += kept;
        }
    }
}
