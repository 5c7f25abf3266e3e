using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>
/// Where the pictures or other files of an answer go while it is read, so that they are never whole in memory. The answer itself then has no bytes.
/// Whatever a target throws becomes an <see cref="OpenRouterDownloadException"/>, its own cancellation included, and the request is not sent again.
/// It costs its own file alone: the others of the answer are written first, and behind a preview the stream goes on to its picture.
/// The time that a target takes counts against <see cref="OpenRouterClientOptions.Timeout"/> alone, which ends a target that hangs.
/// </summary>
public abstract class DownloadTarget
{
    private protected DownloadTarget()
    {
    }

    /// <summary>
    /// Files. The extension comes from the media type, else from the bytes; the second and any further file get a number: <c>panda.png</c>,
    /// <c>panda-2.png</c>. A file is never half written, and a file of its name is replaced. Previews are not kept.
    /// A path that cannot be written fails the call before anything is sent.
    /// </summary>
    /// <remarks>
    /// Until a file is whole, it is a hidden one beside its target, <c>.{32 hexadecimal digits}.tmp</c>: an empty one while the call waits for its answer.
    /// Where its disk has no room any more it goes on in the folder for temporary files, and the exception names it when it is whole.
    /// Only a process that is killed leaves one behind; a later call into the same directory removes it when it is older than a day and nobody writes it.
    /// </remarks>
    /// <param name="path">The path; a picture's extension is put in place of its own. Missing directories are made.</param>
    /// <returns>The target; give it to one call at a time.</returns>
    /// <exception cref="ArgumentException">The path is empty or names no file.</exception>
    public static DownloadFiles ToFiles(string path) => new(path);

    /// <summary>Streams that the caller opens. A stream is flushed and disposed when its file is whole, and disposed when the call fails before.</summary>
    /// <remarks>
    /// A <see cref="FileStream"/> that fails, and a file that <paramref name="open"/> cannot open, go on in the folder for temporary files, as those of
    /// <see cref="ToFiles"/> do; the exception names what is kept. Other streams leave nothing on the disk.
    /// </remarks>
    /// <param name="open">Opens the stream of a file; null for a file that is not wanted.</param>
    /// <returns>The target.</returns>
    public static DownloadTarget ToStreams(Func<DownloadStart, CancellationToken, ValueTask<Stream?>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new DownloadStreams(open);
    }

    /// <summary>Begins a call, before anything is sent.</summary>
    /// <param name="isReleased">Whether <see cref="Release"/> is sure to follow, so that something may be held until then.</param>
    /// <exception cref="OpenRouterDownloadException">Files could not be written.</exception>
    internal abstract void Prepare(bool isReleased);

    /// <summary>Ends a call, whatever became of it.</summary>
    internal virtual void Release()
    {
    }

    internal abstract ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken);
}
