using System.Buffers;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// The body of an answer without its bytes in base64: they are decoded as they come and go to a target, so that memory does not grow with them.
/// </summary>
internal sealed class ExtractingStream : ReadOnlyStream
{
    // Half as much again as what a connection usually hands over at once.
    private const int PieceSize = 96 * 1024;

    // What shows the sort of a file, text before a root element included.
    private const int HeadSize = 1024;

    // The block that was carried over from the piece before.
    private const int Carried = 3;

    private readonly Stream _body;
    private readonly DownloadTarget _target;
    private readonly BytesExtractor _extractor;
    private readonly IReadOnlyList<string> _results;
    private readonly AnswerFacts _facts;
    private readonly bool _isEvents;
    private readonly MemoryStream _head = new();
    private byte[] _input = ArrayPool<byte>.Shared.Rent(PieceSize);
    private byte[] _decoded = ArrayPool<byte>.Shared.Rent(PieceSize + Carried);
    private byte[] _rest = ArrayPool<byte>.Shared.Rent(PieceSize);
    private DownloadSink? _sink;
    private string? _tag;
    private int _inputAt;
    private int _inputEnd;
    private int _restAt;
    private int _restEnd;
    private int _index;
    private bool _isEnded;

    public ExtractingStream(Stream body, AnswerFacts facts, Download download)
    {
        _body = body;
        _facts = facts;
        _target = download.Target;

        // Only the events of a stream come as previews.
        _isEvents = facts.IsEventStream && download.Format.Tag is not null;
        _results = download.Format.Results;
        _extractor = new BytesExtractor(download.Format.Members, _isEvents ? download.Format.Tag : null);
    }

    /// <summary>Whether what comes is a preview; null when the event has not said yet.</summary>
    private bool? IsPreview => !_isEvents ? false : _tag is null ? null : !_results.Contains(_tag);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_restAt == _restEnd && !_isEnded && !buffer.IsEmpty) await FillAsync(cancellationToken).ConfigureAwait(false);
        var length = Math.Min(buffer.Length, _restEnd - _restAt);
        _rest.AsMemory(_restAt, length).CopyTo(buffer);
        _restAt += length;
        return length;
    }

    /// <summary>Ends what was not finished: half a picture is none.</summary>
    protected override void Dispose(bool disposing)
    {
        _head.Dispose();
        _sink?.Abort();
        _sink = null;
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
        if (_inputAt == _inputEnd)
        {
            _inputAt = 0;
            _inputEnd = await _body.ReadAsync(_input.AsMemory(0, PieceSize), cancellationToken).ConfigureAwait(false);
            if (_inputEnd == 0)
            {
                _isEnded = true;
                await LineAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        _restAt = _restEnd = 0;
        while (_inputAt < _inputEnd)
        {
            var found = Step(out var made);
            if (made > 0) await WriteAsync(made, cancellationToken).ConfigureAwait(false);
            switch (found)
            {
                case BytesExtractor.Found.End:
                    await EndAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case BytesExtractor.Found.Tag:
                    _tag = Encoding.UTF8.GetString(_extractor.Tag);
                    break;
                case BytesExtractor.Found.Line:
                    await LineAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    private BytesExtractor.Found Step(out int made)
    {
        try
        {
            var found = _extractor.Step(_input.AsSpan(_inputAt, _inputEnd - _inputAt), _rest.AsSpan(_restEnd), _decoded, out var used, out var kept, out made);
            _inputAt += used;
            _restEnd += kept;
            return found;
        }
        catch (InvalidDataException exception)
        {
            throw ApiFailure.Format(_facts, "$", exception.Message, default, exception);
        }
    }

    private async ValueTask WriteAsync(int made, CancellationToken cancellationToken)
    {
        var bytes = _decoded.AsMemory(0, made);
        if (_sink is { IsFinished: true }) await LineAsync(cancellationToken).ConfigureAwait(false);
        if (_sink is null)
        {
            // A connection may hand over single bytes.
            if (_head.Length + made < HeadSize)
            {
                _head.Write(bytes.Span);
                return;
            }

            await OpenAsync(bytes, cancellationToken).ConfigureAwait(false);
        }

        await _sink!.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask OpenAsync(ReadOnlyMemory<byte> next, CancellationToken cancellationToken)
    {
        var head = _head.GetBuffer().AsMemory(0, (int)_head.Length);
        _sink = await _target.OpenAsync(new DownloadStart(_index++, head.IsEmpty ? next : head, IsPreview), cancellationToken).ConfigureAwait(false);
        await _sink.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        _head.SetLength(0);
    }

    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        if (_sink is { IsFinished: true }) await LineAsync(cancellationToken).ConfigureAwait(false);
        if (_sink is null && _head.Length == 0) return;
        if (_sink is null) await OpenAsync(default, cancellationToken).ConfigureAwait(false);
        await _sink!.FinishAsync(cancellationToken).ConfigureAwait(false);

        // What an event is may stand behind its bytes: then its end decides.
        if (IsPreview is { } isPreview) await KeepAsync(isPreview, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An event ended. One that never said what it is may have been paid for, so it counts.</summary>
    private async ValueTask LineAsync(CancellationToken cancellationToken)
    {
        if (_sink is { IsFinished: true }) await KeepAsync(IsPreview ?? false, cancellationToken).ConfigureAwait(false);
        _tag = null;
    }

    private async ValueTask KeepAsync(bool isPreview, CancellationToken cancellationToken)
    {
        var sink = _sink!;
        _sink = null;
        await sink.KeepAsync(isPreview, cancellationToken).ConfigureAwait(false);
    }
}
