using System.Text;

namespace OpenRouter.Runtime;

/// <summary>A body of text that is read as it comes: UTF-16 and UTF-32 are made UTF-8 on the way, all else goes on as it is.</summary>
internal sealed class WideStream(Stream body) : ReadOnlyStream
{
    // Two bytes show that it may be one of them: a comment of UTF-8 that keeps a connection alive is not waited at.
    private const int FirstShown = 2;

    private Stream _body = body;
    private bool _isDecided;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _isDecided || buffer.Length < WideText.Shown ? _body.ReadAsync(buffer, cancellationToken) : DecideAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _body.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> DecideAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = await _body.ReadAtLeastAsync(buffer, FirstShown, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (length is >= FirstShown and < WideText.Shown && buffer.Span[..FirstShown].ContainsAny<byte>(0, 0xFF))
        {
            var missing = WideText.Shown - length;
            length += await _body.ReadAtLeastAsync(buffer[length..], missing, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }

        _isDecided = true;
        if (WideText.EncodingOf(buffer.Span[..length]) is not { } encoding) return length;
        _body = Encoding.CreateTranscodingStream(new MemoryReader(buffer[..length].ToArray(), _body), encoding, Encoding.UTF8);
        return await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }
}
