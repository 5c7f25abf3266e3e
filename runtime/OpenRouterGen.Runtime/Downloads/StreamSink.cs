namespace OpenRouter.Runtime;

/// <summary>
/// A stream of the caller. A file that fails, or that could not be opened, goes on in the folder for temporary files, as the library's own do. Other
/// streams are left as they are: what they hide from the disk stays hidden, and a listener that has gone away leaves no files behind.
/// </summary>
internal sealed class StreamSink : DownloadSink
{
    private const string Name = "download";

    private readonly DownloadStart _start;
    private readonly long _begin;
    private string? _temporary;
    private Exception? _failure;

    public StreamSink(Stream? stream, DownloadStart start)
        : base(stream)
    {
        _start = start;
        _begin = stream is FileStream { CanSeek: true } file ? file.Position : 0;
    }

    /// <summary>A file that could not be opened.</summary>
    public StreamSink(TemporaryFile file, DownloadStart start, Exception failure)
        : base(file.Stream) => (_start, _temporary, _failure) = (start, file.Path, failure);

    /// <summary>Whether it was a file that could not be opened, as far as its exception shows.</summary>
    public static bool IsOfFile(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public override void Abort()
    {
        base.Abort();
        Delete();
    }

    public override void Keep(bool isPreview)
    {
        if (_failure is null) return;
        if (isPreview)
        {
            Delete();
            throw DownloadFailure.Of(_failure);
        }

        var extension = PictureExtension.OfMediaType(MediaType) ?? _start.Extension;
        throw TemporaryFile.Rename(_temporary!, TemporaryFile.PathElsewhere(Name), extension) is { } kept
            ? DownloadFailure.Kept(kept, _failure)
            : DownloadFailure.Of(_failure);
    }

    protected override Stream? Rescue(Stream failed, long written, Exception failure)
    {
        if (_failure is not null || failed is not FileStream file) return null;

        // Only its owner could read it beside the one that writes.
        Dispose(file);
        if (TemporaryFile.TryElsewhere(file.Name, _begin, written) is not { } other) return null;
        _temporary = other.Path;
        _failure = failure;
        return other.Stream;
    }

    private void Delete()
    {
        if (_temporary is { } path) TemporaryFile.TryChange(() => File.Delete(path));
    }
}
