namespace OpenRouter.Tests.Downloads;

/// <summary>A body that comes in pieces of a size.</summary>
internal sealed class PieceStream(byte[] bytes, Func<int, int> sizeOf) : MemoryStream(bytes)
{
    private int _reads;

    public bool BreaksAtEnd { get; init; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (BreaksAtEnd && Position == Length) throw new IOException("broken");
        var size = Math.Min(buffer.Length, Math.Max(1, sizeOf(_reads++)));
        return new ValueTask<int>(Read(buffer.Span[..size]));
    }
}
