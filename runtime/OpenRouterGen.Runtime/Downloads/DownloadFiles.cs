using System.Globalization;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Files that an answer is written to.</summary>
public sealed class DownloadFiles : DownloadTarget
{
    private readonly string _path;
    private readonly List<string> _paths = [];

    internal DownloadFiles(string path)
    {
        WholeFile.CheckPath(path);
        _path = PictureExtension.WithoutExtension(Path.GetFullPath(path));
    }

    /// <summary>The full paths of the files that were written, in the order of the answer. After a call that failed, those that were whole before.</summary>
    public IReadOnlyList<string> Paths => _paths;

    internal override ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (start.Index == 0) _paths.Clear();
        return new ValueTask<DownloadSink>(start.IsPreview == true ? new DownloadSink(null) : new FileSink(this, start.Extension));
    }

    /// <summary>A temporary file beside the others, which takes its name when it is whole.</summary>
    private sealed class FileSink : DownloadSink
    {
        private readonly DownloadFiles _files;
        private readonly string _extension;
        private readonly string _temporary;

        public FileSink(DownloadFiles files, string extension)
            : this(files, extension, WholeFile.TemporaryBeside(files._path))
        {
        }

        private FileSink(DownloadFiles files, string extension, string temporary)
            : base(WholeFile.Create(temporary))
        {
            _files = files;
            _extension = extension;
            _temporary = temporary;
        }

        public override void Abort()
        {
            base.Abort();
            File.Delete(_temporary);
        }

        public override ValueTask KeepAsync(bool isPreview, CancellationToken cancellationToken)
        {
            if (isPreview)
            {
                File.Delete(_temporary);
                return default;
            }

            var count = _files._paths.Count;
            var number = count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-{count + 1}");
            var target = _files._path + number + _extension;
            File.Move(_temporary, target, overwrite: true);
            _files._paths.Add(target);
            return default;
        }
    }
}
