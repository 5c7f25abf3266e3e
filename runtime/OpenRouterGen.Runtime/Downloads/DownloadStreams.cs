namespace OpenRouter.Runtime;

/// <summary>Streams of the caller.</summary>
internal sealed class DownloadStreams(Func<DownloadStart, CancellationToken, ValueTask<Stream?>> open) : DownloadTarget
{
    internal override void Prepare(bool isReleased)
    {
    }

    internal override async ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        try
        {
            return new StreamSink(await open(start, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false), start);
        }
        catch (Exception exception) when (DownloadFailure.IsOfTarget(exception, cancellationToken))
        {
            // It is paid for, whatever kept its file from being opened.
            return StreamSink.IsOfFile(exception) && TemporaryFile.TryElsewhere() is { } file
                ? new StreamSink(file, start, exception)
                : throw DownloadFailure.Of(exception);
        }
    }
}
