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
            return new DownloadSink(await open(start, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (DownloadFailure.IsOfTarget(exception, cancellationToken))
        {
            throw DownloadFailure.Of(exception);
        }
    }
}
