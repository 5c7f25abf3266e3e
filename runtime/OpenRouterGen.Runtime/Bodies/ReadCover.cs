namespace OpenRouter.Runtime;

/// <summary>Reads a stream that belongs to someone else: disposing the cover leaves it open.</summary>
internal sealed class ReadCover(Stream stream) : ReadOnlyStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => stream.ReadAsync(buffer, cancellationToken);
}
