namespace OpenRouter.Tests.Downloads;

/// <summary>A file of a caller whose disk has room for so many bytes, and none for the rest of a piece.</summary>
internal sealed class FailingFile(string path, int room, bool failsInFlush = false, string message = "no room")
    : FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0)
{
    private int _room = room;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var fitting = Math.Min(buffer.Length, _room);
        await base.WriteAsync(buffer[..fitting], cancellationToken);
        _room -= fitting;
        if (fitting < buffer.Length) throw new IOException(message);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        failsInFlush ? throw new IOException(message) : base.FlushAsync(cancellationToken);
}
