using System.Text;

namespace OpenRouter.Runtime;

/// <summary>A body of text that is read as it comes: UTF-16 is made UTF-8 on the way, all else goes on as it is.</summary>
internal sealed class WideStream(Stream body) : ReadOnlyStream
{
    // Two bytes show it.
    private const int Shown = 2;

    private Stream _body = body;
    private bool _isDecided;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _isDecided || buffer.Length < Shown ? _body.ReadAsync(buffer, cancellationToken) : DecideAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _body.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> DecideAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = await _body.ReadAtLeastAsync(buffer, Shown, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _isDecided = true;
        if (WideText.EncodingOf(buffer.Span[..length]) is not { } encoding) return length;
        _body = Encoding.CreateTranscodingStream(new MemoryReader(buffer[..length].ToArray(), _body), encoding, Encoding.UTF8);
        return await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }
}
