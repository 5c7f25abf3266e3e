namespace OpenRouter.Runtime;

/// <summary>Streams of the caller.</summary>
internal sealed class DownloadStreams(Func<DownloadStart, CancellationToken, ValueTask<Stream?>> open) : DownloadTarget
{
    internal override async ValueTask<DownloadSink> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        try
        {
            return new DownloadSink(await open(start, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OpenRouterException))
        {
            throw new OpenRouterDownloadException(exception);
        }
    }
}
