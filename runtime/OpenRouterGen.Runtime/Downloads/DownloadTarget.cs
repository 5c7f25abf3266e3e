using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>
/// Where the pictures or other files of an answer go while it is read, so that they are never whole in memory. The answer itself then has no bytes.
/// </summary>
public abstract class DownloadTarget
{
    private protected DownloadTarget()
    {
    }

    /// <summary>
    /// Files. The extension comes from the bytes; the second and any further file get a number: <c>panda.png</c>, <c>panda-2.png</c>. A file is never half
    /// written, and a file of its name is replaced. Previews are not kept.
    /// </summary>
    /// <param name="path">The path; a picture's extension is put in place of its own. Missing directories are made.</param>
    /// <returns>The target; give it to one call at a time.</returns>
    /// <exception cref="ArgumentException">The path is empty or names no file.</exception>
    public static DownloadFiles ToFiles(string path) => new(path);

    /// <summary>Streams that the caller opens. A stream is flushed and disposed when its file is whole, and disposed when the call fails before.</summary>
    /// <param name="open">Opens the stream of a file; null for a file that is not wanted. What it throws ends the call.</param>
    /// <returns>The target.</returns>
    public static DownloadTarget ToStreams(Func<DownloadStart, CancellationToken, ValueTask<Stream?>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new DownloadStreams(open);
    }

    internal abstract ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken);
}
