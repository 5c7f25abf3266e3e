using System.Globalization;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Files that an answer is written to.</summary>
public sealed class DownloadFiles : DownloadTarget
{
    private readonly string _path;
    private readonly string _extension;
    private readonly List<string> _paths = [];
    private TemporaryFile? _tried;

    internal DownloadFiles(string path)
    {
        WholeFile.CheckPath(path);
        var full = Path.GetFullPath(path);
        _path = PictureExtension.WithoutExtension(full);
        _extension = PictureExtension.OfPath(full) ?? PictureExtension.Unknown;
    }

    /// <summary>
    /// The full paths of the files that the last call wrote, in the order of the answer. After a call that failed, those that were whole before,
    /// <see cref="OpenRouterDownloadException.KeptPath"/> among them.
    /// </summary>
    public IReadOnlyList<string> Paths => _paths;

    internal override void Prepare(bool isReleased)
    {
        Release();
        _paths.Clear();
        try
        {
            // What shows that a file can be written becomes the first one.
            if (isReleased) _tried = FilePlace.Take(_path, PictureExtension.All);
            else FilePlace.Check(_path, PictureExtension.All);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw DownloadFailure.Unusable(_path, exception);
        }

        Leftovers.Remove(Path.GetDirectoryName(_path)!);
    }

    internal override void Release()
    {
        if (Interlocked.Exchange(ref _tried, null) is { } tried) TryChange(tried.Remove);
    }

    internal override ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (start.Index == 0) _paths.Clear();
        if (start.IsPreview == true) return new ValueTask<DownloadSink>(new DownloadSink(null));
        try
        {
            return new ValueTask<DownloadSink>(new FileSink(this, start.KnownExtension, TakeTried() ?? TemporaryFile.Beside(_path)));
        }
        catch (Exception exception)
        {
            throw DownloadFailure.Of(exception);
        }
    }

    /// <summary>The file that was made before the request was sent; null when it is used already, or somebody has emptied the directory since.</summary>
    private TemporaryFile? TakeTried()
    {
        var tried = Interlocked.Exchange(ref _tried, null);
        if (tried is null || File.Exists(tried.Path)) return tried;
        TryChange(tried.Remove);
        return null;
    }

    private static Exception? TryChange(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>A temporary file beside the others, which takes its name when it is whole.</summary>
    private sealed class FileSink : DownloadSink
    {
        private readonly DownloadFiles _files;
        private readonly string? _shownExtension;
        private readonly string _temporary;

        public FileSink(DownloadFiles files, string? shownExtension, TemporaryFile file)
            : base(file.Stream, writesAtOnce: true)
        {
            _files = files;
            _shownExtension = shownExtension;
            _temporary = file.Path;
        }

        private string Extension => PictureExtension.OfMediaType(MediaType) ?? _shownExtension ?? _files._extension;

        public override void Abort()
        {
            base.Abort();
            TryChange(() => File.Delete(_temporary));
        }

        public override void Keep(bool isPreview)
        {
            if (isPreview)
            {
                TryChange(() => File.Delete(_temporary));
                return;
            }

            var count = _files._paths.Count;
            var number = count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-{count + 1}");
            var target = _files._path + number + Extension;
            if (TryChange(() => File.Move(_temporary, target, overwrite: true)) is { } failure)
            {
                if (KeepElsewhere() is not { } kept) throw DownloadFailure.Of(failure);
                _files._paths.Add(kept);
                throw DownloadFailure.Misnamed(target, kept, failure);
            }

            _files._paths.Add(target);
        }

        /// <summary>
        /// Gives the whole file a name that is free and can be recognised; where even that fails, it keeps the one that it has. Null when it is gone.
        /// </summary>
        private string? KeepElsewhere()
        {
            var free = _files._path + "-" + Guid.NewGuid().ToString("N")[..8] + Extension;
            if (TryChange(() => File.Move(_temporary, free)) is null) return free;
            return File.Exists(_temporary) ? _temporary : null;
        }
    }
}
