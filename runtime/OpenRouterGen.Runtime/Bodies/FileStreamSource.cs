namespace OpenRouter.Runtime;

/// <summary>A stream of the caller as the source of a file part. It is handed out in a cover that does not close it.</summary>
internal sealed class FileStreamSource(Stream stream)
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;
    private bool _wasRead;

    public bool CanRepeat => stream.CanSeek || !_wasRead;

    public long? Length => stream.CanSeek ? stream.Length - _start : null;

    public Stream Open()
    {
        if (!CanRepeat) throw new InvalidOperationException("The stream of a file part was read already, and it cannot seek.");
        _wasRead = true;
        if (stream.CanSeek) stream.Position = _start;
        return new ReadCover(stream);
    }
}
