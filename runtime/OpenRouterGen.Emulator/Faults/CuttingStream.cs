namespace OpenRouter.Emulator.Faults;

/// <summary>Lets so many bytes through, sends them, and breaks the connection.</summary>
internal sealed class CuttingStream(Stream inner, long left, Action cut) : Stream
{
    private long _left = left;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => throw new NotSupportedException("The emulator writes asynchronously.");

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The emulator writes asynchronously.");

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var part = buffer[..(int)Math.Min(buffer.Length, _left)];
        await inner.WriteAsync(part, cancellationToken).ConfigureAwait(false);
        _left -= part.Length;
        if (part.Length == buffer.Length) return;
        await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
        cut();
        throw new OperationCanceledException("The connection was broken on request.");
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
