namespace OpenRouter.Runtime;

/// <summary>Streams of the caller.</summary>
internal sealed class DownloadStreams(Func<DownloadStart, CancellationToken, ValueTask<Stream?>> open) : DownloadTarget
{
    internal override void Prepare()
    {
    }

    internal override async ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        try
        {
            var opening = open(start, cancellationToken);
            var stream = opening.IsCompleted
                ? await opening.ConfigureAwait(false)
                : await opening.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return new DownloadSink(stream);
        }
        catch (Exception exception) when (DownloadFailure.IsOfTarget(exception, cancellationToken))
        {
            throw DownloadFailure.Of(exception);
        }
    }
}
