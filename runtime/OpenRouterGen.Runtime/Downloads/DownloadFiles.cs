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
        if (Interlocked.Exchange(ref _tried, null) is { } tried) TemporaryFile.TryChange(tried.Remove);
    }

    internal override ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (start.Index == 0) _paths.Clear();
        if (start.IsPreview == true) return new ValueTask<DownloadSink>(new DownloadSink(null));
        try
        {
            return new ValueTask<DownloadSink>(new FileSink(this, start.KnownExtension, TakeTried() ?? TemporaryFile.Beside(_path), null));
        }
        catch (Exception exception)
        {
            // It is paid for: the path that could be written before the call cannot be any more, so another one has it.
            return TemporaryFile.TryElsewhere() is { } file
                ? new ValueTask<DownloadSink>(new FileSink(this, start.KnownExtension, file, exception))
                : throw DownloadFailure.Of(exception);
        }
    }

    /// <summary>The file that was made before the request was sent; null when it is used already, or somebody has emptied the directory since.</summary>
    private TemporaryFile? TakeTried()
    {
        var tried = Interlocked.Exchange(ref _tried, null);
        if (tried is null || File.Exists(tried.Path)) return tried;
        TemporaryFile.TryChange(tried.Remove);
        return null;
    }

    /// <summary>A temporary file beside the others, which takes its name when it is whole.</summary>
    private sealed class FileSink : DownloadSink
    {
        private readonly DownloadFiles _files;
        private readonly string? _shownExtension;
        private string _temporary;
        private Exception? _failure;

        /// <summary>A file of the answer.</summary>
        /// <param name="files">All of them.</param>
        /// <param name="shownExtension">The extension that is known so far.</param>
        /// <param name="file">What is written.</param>
        /// <param name="failure">Why that stands elsewhere; null when it stands beside its target.</param>
        public FileSink(DownloadFiles files, string? shownExtension, TemporaryFile file, Exception? failure)
            : base(file.Stream, writesAtOnce: true)
        {
            _files = files;
            _shownExtension = shownExtension;
            _temporary = file.Path;
            _failure = failure;
        }

        private string Extension => PictureExtension.OfMediaType(MediaType) ?? _shownExtension ?? _files._extension;

        public override void Abort()
        {
            base.Abort();
            TemporaryFile.TryChange(() => File.Delete(_temporary));
        }

        public override void Keep(bool isPreview)
        {
            if (isPreview)
            {
                TemporaryFile.TryChange(() => File.Delete(_temporary));
                return;
            }

            var count = _files._paths.Count;
            var number = count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-{count + 1}");
            var target = _files._path + number + Extension;
            if ((_failure ?? TemporaryFile.TryChange(() => File.Move(_temporary, target, overwrite: true))) is { } failure)
            {
                if (KeepElsewhere() is not { } kept) throw DownloadFailure.Of(failure);
                _files._paths.Add(kept);
                throw DownloadFailure.Misnamed(target, kept, failure);
            }

            _files._paths.Add(target);
        }

        /// <summary>A disk that is full, or gone, has no room for what is paid for: the folder for temporary files may be on another.</summary>
        protected override Stream? Rescue(Stream failed, long written, Exception failure)
        {
            if (_failure is not null) return null;
            Dispose(failed);
            if (TemporaryFile.TryElsewhere(_temporary, 0, written) is not { } other) return null;
            TemporaryFile.TryChange(() => File.Delete(_temporary));
            _temporary = other.Path;
            _failure = failure;
            return other.Stream;
        }

        private string? KeepElsewhere() =>
            TemporaryFile.Rename(_temporary, _failure is null ? _files._path : TemporaryFile.PathElsewhere(Path.GetFileName(_files._path)), Extension);
    }
}
