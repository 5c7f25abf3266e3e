namespace OpenRouter.Runtime;

/// <summary>Reads bytes in memory, and what follows them when there is a rest.</summary>
internal sealed class MemoryReader(ReadOnlyMemory<byte> bytes, Stream? rest = null) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _left = bytes;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<int>(cancellationToken);
        if (_left.IsEmpty) return rest?.ReadAsync(buffer, cancellationToken) ?? new ValueTask<int>(0);
        var count = Math.Min(buffer.Length, _left.Length);
        _left[..count].CopyTo(buffer);
        _left = _left[count..];
        return new ValueTask<int>(count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest?.Dispose();
        base.Dispose(disposing);
    }
}
